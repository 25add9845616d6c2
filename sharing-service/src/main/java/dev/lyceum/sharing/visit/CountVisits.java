package dev.lyceum.sharing.visit;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.sharing.counted.CountStream;
import dev.lyceum.sharing.counted.Positions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Adds visits up, each once. */
@Singleton
class CountVisits {
    private final CountStream<Visit> stream;

    CountVisits(
            Database database, @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
        var visits = new CountStream.Counted<Visit>(
                NoteVisit.TOPIC,
                "visits",
                new Positions("visit_position"),
                5_000,
                message -> List.of(EventJson.read(message.value(), Visit.class)),
                RollUp::add);
        this.stream = new CountStream<>(database, kafka, metrics, visits);
    }

    void start(@Observes StartupEvent started) {
        stream.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stream.stop();
    }
}
