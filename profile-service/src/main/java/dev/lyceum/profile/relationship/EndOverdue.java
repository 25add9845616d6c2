package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Tells of relationships whose end has come. They give nothing from that instant, whether or not this has run; every replica
 * may run it.
 */
@ApplicationScoped
class EndOverdue {
    private static final String OVERDUE =
            "select distinct learner_id from relationship where ended_at is null and ends_at <= ?1 limit 100";
    private static final String LOCK =
            "select learner_id from learner_profile where learner_id = ?1 for update skip locked";

    private final Database database;
    private final EndRelationship endRelationship;
    private final Clock clock;

    EndOverdue(Database database, EndRelationship endRelationship, Clock clock) {
        this.database = database;
        this.endRelationship = endRelationship;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return database.background(() -> Sql.rows(OVERDUE, row -> row.get("learner_id", UUID.class), clock.instant()))
                .chain(this::each);
    }

    private Uni<Void> each(List<UUID> learners) {
        return Multi.createFrom()
                .iterable(learners)
                .onItem()
                .transformToUniAndConcatenate(learner -> database.background(() -> endUnlessBusy(learner)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whoever is being changed just now is for the next sweep. */
    private Uni<Void> endUnlessBusy(UUID learner) {
        return Sql.first(LOCK, row -> new LearnerId(row.get("learner_id", UUID.class)), learner)
                .chain(locked -> locked.map(endRelationship::overdueOf)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
