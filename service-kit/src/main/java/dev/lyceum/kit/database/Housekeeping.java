package dev.lyceum.kit.database;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what has had its time. Deleting twice deletes once, so every replica may do it. */
@ApplicationScoped
class Housekeeping {
    private static final Duration ANSWERS_KEPT = Duration.ofDays(7);
    /** Far longer than Kafka keeps a record; effects are guarded by keys of their own besides. */
    private static final Duration EVENTS_KNOWN = Duration.ofDays(60);

    private static final int PORTION = 10_000;

    private final Database database;
    private final Clock clock;

    Housekeeping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Instant now = clock.instant();
        return forget("idempotency_key", "created_at", now.minus(ANSWERS_KEPT))
                .chain(() -> forget("inbox_event", "received_at", now.minus(EVENTS_KNOWN)))
                .replaceWithVoid();
    }

    /** In portions, so that a backlog cannot outlast the statement's time. */
    private Uni<Integer> forget(String table, String column, Instant before) {
        String delete = "delete from %1$s where ctid = any(array(select ctid from %1$s where %2$s < ?1 limit %3$d))"
                .formatted(table, column, PORTION);
        return database.background(() -> Sql.execute(delete, before))
                .chain(deleted -> deleted < PORTION ? Uni.createFrom().item(deleted) : forget(table, column, before));
    }
}
