/** One error model: RFC 9457 for every answer that is not a success, the framework's own included. */
package dev.lyceum.kit.problem;
