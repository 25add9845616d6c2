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

    private final Database database;
    private final Clock clock;

    Housekeeping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Instant now = clock.instant();
        return database.background(
                        () -> Sql.execute("delete from idempotency_key where created_at < ?1", now.minus(ANSWERS_KEPT)))
                .chain(() -> database.background(
                        () -> Sql.execute("delete from inbox_event where received_at < ?1", now.minus(EVENTS_KNOWN))))
                .replaceWithVoid();
    }
}
