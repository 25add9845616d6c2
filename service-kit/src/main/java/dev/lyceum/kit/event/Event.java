package dev.lyceum.kit.event;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact about a learner.
 *
 * @param name its name in events.md, for example {@code ProblemSolved}
 * @param learner whom it is about; the key of its record, so everything about one learner is in order
 * @param time when it happened
 * @param cause the event that led to it
 * @param data what its schema says: ids only, never a name, an e-mail or what a child wrote
 */
public record Event(String name, LearnerId learner, Instant time, Optional<UUID> cause, Object data) {

    public static Event of(String name, LearnerId learner, Instant time, Object data) {
        return new Event(name, learner, time, Optional.empty(), data);
    }

    public Event causedBy(UUID eventId) {
        return new Event(name, learner, time, Optional.of(eventId), data);
    }
}
