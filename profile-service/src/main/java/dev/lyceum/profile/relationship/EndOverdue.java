package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.database.Sweep;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Tells of relationships whose end has come. They give nothing from that instant, whether or not this has run; every replica
 * may run it.
 */
@ApplicationScoped
class EndOverdue {
    private static final String OVERDUE =
            """
            select learner_id from relationship where ended_at is null and ends_at <= ?1 and learner_id > ?2
            order by learner_id limit 1
            """;
    private static final String LOCK =
            "select learner_id from learner_profile where learner_id = ?1 for update skip locked";

    private final Sweep sweep;
    private final EndRelationship endRelationship;
    private final Clock clock;

    EndOverdue(Sweep sweep, EndRelationship endRelationship, Clock clock) {
        this.sweep = sweep;
        this.endRelationship = endRelationship;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep.over(
                new UUID(0, 0),
                last -> Sql.first(OVERDUE, row -> row.get("learner_id", UUID.class), clock.instant(), last),
                this::endUnlessBusy);
    }

    /** Whoever is being changed just now is for the next sweep. */
    private Uni<Void> endUnlessBusy(UUID learner) {
        return Sql.first(LOCK, row -> new LearnerId(row.get("learner_id", UUID.class)), learner)
                .chain(locked -> locked.map(endRelationship::overdueOf)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
