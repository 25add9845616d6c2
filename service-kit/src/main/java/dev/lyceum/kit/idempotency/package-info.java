/** Requests that may be sent twice: a key, one transaction, one effect, the same answer. */
package dev.lyceum.kit.idempotency;
