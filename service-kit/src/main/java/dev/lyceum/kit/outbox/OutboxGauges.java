package dev.lyceum.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** How many events wait and how long the oldest has: what the alert on a stuck relay watches. */
@Singleton
class OutboxGauges {
    private static final String QUERY =
            "select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0) from outbox_event";

    private volatile long depth;
    private volatile double ageSeconds;

    OutboxGauges(MeterRegistry registry) {
        Gauge.builder("lyceum.outbox.depth", () -> depth)
                .description("events that wait to be sent")
                .register(registry);
        Gauge.builder("lyceum.outbox.age", () -> ageSeconds)
                .baseUnit("seconds")
                .description("how long the oldest waiting event has waited")
                .register(registry);
    }

    void measure(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            rows.next();
            depth = rows.getLong(1);
            ageSeconds = Math.max(0, rows.getDouble(2));
        }
    }
}
