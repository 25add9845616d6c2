package dev.lyceum.gamification.xp;

import dev.lyceum.kit.text.Sha256;
import java.util.Optional;
import java.util.UUID;

/**
 * How we know of a deed. Together, source, event and rule pay a learner once.
 *
 * @param source the service that told of it
 * @param eventId by which event
 * @param sourceId the solve, visit … itself
 * @param payloadHash of what the event says that decides the pay
 */
public record Origin(String source, UUID eventId, UUID sourceId, String payloadHash) {
    static final String HERE = "/gamification";

    /** Something that happened in this service; its id is all there is to it. */
    public static Origin here(UUID id) {
        return new Origin(HERE, id, id, Sha256.hex(id.toString()));
    }

    Optional<UUID> cause() {
        return Optional.of(eventId).filter(event -> !source.equals(HERE));
    }
}
