package dev.lyceum.profile.relationship;

import dev.lyceum.kit.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the other services are told of a relationship: its whole state, without a name. */
@ApplicationScoped
class RelationshipEvents {
    private final Clock clock;

    RelationshipEvents(Clock clock) {
        this.clock = clock;
    }

    /** The data of RelationshipGranted, RelationshipChanged and RelationshipRevoked. */
    record Facts(
            UUID relationshipId,
            long version,
            UUID adultId,
            Relation relation,
            boolean canView,
            boolean canManage,
            Optional<Instant> endsAt) {}

    Event granted(Relationship relationship) {
        return event("RelationshipGranted", relationship);
    }

    Event changed(Relationship relationship) {
        return event("RelationshipChanged", relationship);
    }

    Event revoked(Relationship relationship) {
        return event("RelationshipRevoked", relationship);
    }

    private Event event(String name, Relationship relationship) {
        var facts = new Facts(
                relationship.relationshipId,
                relationship.version,
                relationship.adultId,
                relationship.relation,
                relationship.canView,
                relationship.canManage,
                Optional.ofNullable(relationship.endsAt));
        return Event.of(name, relationship.learner(), clock.instant(), facts);
    }
}
