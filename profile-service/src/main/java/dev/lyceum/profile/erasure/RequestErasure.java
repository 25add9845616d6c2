package dev.lyceum.profile.erasure;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.relationship.EndRelationship;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Deletes a locked profile, keeps that it was asked for, and tells every service. In the caller's transaction. */
@ApplicationScoped
public class RequestErasure {
    private static final String KEEP =
            "insert into erasure (erasure_id, learner_id, requested_by, requested_at) values (?1, ?2, ?3, ?4)";

    private static final String DELETE = "delete from learner_profile where learner_id = ?1";

    private final EndRelationship endRelationship;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    RequestErasure(EndRelationship endRelationship, Outbox outbox, Ids ids, Clock clock) {
        this.endRelationship = endRelationship;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The data of the event ErasureRequested. */
    record ErasureRequested(UUID erasureId) {}

    public Uni<Void> of(LearnerProfile profile, UUID requestedBy) {
        UUID erasureId = ids.next();
        Instant now = clock.instant();
        return Sql.execute(KEEP, erasureId, profile.learnerId, requestedBy, now)
                .chain(() -> endRelationship.allOf(profile.id()))
                .chain(() -> Sql.execute(DELETE, profile.learnerId))
                .chain(() ->
                        outbox.add(Event.of("ErasureRequested", profile.id(), now, new ErasureRequested(erasureId))));
    }
}
