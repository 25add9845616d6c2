package dev.lyceum.sharing.analytics;

import dev.lyceum.kit.database.Database;
import dev.lyceum.sharing.counted.CountStream;
import dev.lyceum.sharing.counted.Positions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** Adds up what frontends tell, each event once. */
@Singleton
class CountEvents {
    /** Each may hold a hundred. */
    private static final int MOST_BATCHES = 500;

    private final CountStream<ToldEvent> stream;

    CountEvents(
            Database database, @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
        var events = new CountStream.Counted<ToldEvent>(
                TakeEvents.TOPIC,
                "analytics",
                new Positions("analytics_position"),
                MOST_BATCHES,
                ToldEvent::of,
                DailyEvents::add);
        this.stream = new CountStream<>(database, kafka, metrics, events);
    }

    void start(@Observes StartupEvent started) {
        stream.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stream.stop();
    }
}
