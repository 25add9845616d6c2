package dev.lyceum.sharing.analytics;

import static java.util.Objects.requireNonNull;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.event.Header;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is counted of an event. */
record ToldEvent(String name, Instant at) {

    ToldEvent {
        requireNonNull(name, "name");
        requireNonNull(at, "at");
    }

    record Batch(List<ToldEvent> events) {}

    /** Of a batch; or of a single event, as they were told before there were batches. */
    static List<ToldEvent> of(ConsumerRecord<byte[], byte[]> message) throws IOException {
        boolean single = Header.read(message.headers(), Header.TYPE)
                .filter(type -> type.contains(".AnalyticsEvent."))
                .isPresent();
        return single
                ? List.of(EventJson.read(message.value(), ToldEvent.class))
                : EventJson.read(message.value(), Batch.class).events();
    }
}
