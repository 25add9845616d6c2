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
 * @param cause the event, as what follows names it; absent for what happened in this service
 */
public record Origin(String source, UUID eventId, UUID sourceId, String payloadHash, Optional<UUID> cause) {
    static final String HERE = "/gamification";

    /** Something that happened in this service; its id is all there is to it. */
    public static Origin here(UUID id) {
        return new Origin(HERE, id, id, Sha256.hex(id.toString()), Optional.empty());
    }

    /** Something that one event of another service told. */
    public static Origin told(String source, UUID eventId, UUID sourceId, String payloadHash) {
        return new Origin(source, eventId, sourceId, payloadHash, Optional.of(eventId));
    }

    /** Something that is paid once, by however many events it is told: it stands in the event's place itself. */
    public static Origin once(String source, UUID sourceId, UUID cause) {
        return new Origin(source, sourceId, sourceId, Sha256.hex(sourceId.toString()), Optional.of(cause));
    }
}
