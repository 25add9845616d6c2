/** What a failure asks for, told the same to a client and to a consumer. */
package dev.lyceum.kit.failure;
