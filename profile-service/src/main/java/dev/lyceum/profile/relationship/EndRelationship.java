package dev.lyceum.profile.relationship;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Ends what links adults to a learner whose profile is locked, and tells of it. In the caller's transaction. */
@ApplicationScoped
public class EndRelationship {
    private final Outbox outbox;
    private final RelationshipEvents events;
    private final Clock clock;

    EndRelationship(Outbox outbox, RelationshipEvents events, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** All there are. */
    public Uni<Void> allOf(LearnerId learner) {
        return Relationship.of(learner, clock.instant()).chain(this::end);
    }

    /** Those whose end has come. */
    Uni<Void> overdueOf(LearnerId learner) {
        return Relationship.<Relationship>find(
                        "learnerId = ?1 and endedAt is null and endsAt <= ?2", learner.value(), clock.instant())
                .list()
                .chain(this::end);
    }

    Uni<Void> end(Relationship relationship) {
        return end(List.of(relationship));
    }

    private Uni<Void> end(List<Relationship> relationships) {
        relationships.forEach(this::close);
        return outbox.addAll(relationships.stream().map(events::revoked).toList());
    }

    private void close(Relationship relationship) {
        relationship.endedAt = clock.instant();
        relationship.canView = false;
        relationship.canManage = false;
        relationship.version++;
    }
}
