/** Where identifiers and codes come from: the only place with randomness. */
package dev.lyceum.kit.id;
