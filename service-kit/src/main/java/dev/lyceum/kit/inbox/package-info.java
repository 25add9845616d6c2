/**
 * Events come in once: the event's id is the key of the transaction that applies it. What can never succeed goes to a
 * dead-letter topic with its reason; what waits for the database holds its consumer for as long as that takes.
 */
package dev.lyceum.kit.inbox;
