package dev.lyceum.kit.outbox;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** How many events wait and how long the oldest has: what the alert on a stuck relay watches. On a timer, not on the relay. */
@Singleton
class OutboxGauges {
    private static final String QUERY =
            """
            select (select count(*) from outbox_event) as depth,
                   cast(coalesce((select extract(epoch from clock_timestamp() - recorded_at)
                                  from outbox_event order by seq limit 1), 0) as double precision) as age
            """;
    private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);

    private final Database database;
    private volatile Waiting waiting = UNKNOWN;

    OutboxGauges(Database database, MeterRegistry registry) {
        this.database = database;
        Gauge.builder("lyceum.outbox.depth", () -> waiting.depth())
                .description("events that wait to be sent")
                .register(registry);
        Gauge.builder("lyceum.outbox.age", () -> waiting.ageSeconds())
                .baseUnit("seconds")
                .description("how long the oldest waiting event has waited")
                .register(registry);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return database.background(() -> Sql.first(QUERY, OutboxGauges::waiting))
                .map(found -> found.orElse(UNKNOWN))
                .invoke(now -> waiting = now)
                .onFailure()
                .recoverWithNull() // the database is away, which other gauges tell; what was seen last stands
                .replaceWithVoid();
    }

    private static Waiting waiting(Row row) {
        return new Waiting(row.get("depth", Long.class).doubleValue(), Math.max(0, row.get("age", Double.class)));
    }

    private record Waiting(double depth, double ageSeconds) {}
}
