/**
 * Events leave with the commit: a row beside the state, sent by one relay per database. At least once, in order per
 * aggregate; the consumer's inbox makes it once. Laid out so that Debezium's outbox event router can take over.
 */
package dev.lyceum.kit.outbox;
