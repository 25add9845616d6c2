package dev.lyceum.kit.live;

import java.time.Instant;

/**
 * An event of one learner, as the feed keeps it.
 *
 * @param seq grows with each event of the learner
 * @param name the event's name, without context and version
 * @param data its data, a JSON object
 */
public record FeedEvent(long seq, String name, String data, Instant occurredAt) {}
