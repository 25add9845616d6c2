package dev.lyceum.kit.lossy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.servers.Ports;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class LossyStreamTest {
    private static final String TOPIC = "kit.events.v1";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    ServiceName service;

    @Inject
    Ids ids;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void whatIsAcknowledgedIsThereOnce() throws Exception {
        // Given
        var stream = new LossyStream(service, ids, kafka, metrics);
        String key = ids.next().toString();
        byte[] written = key.getBytes(StandardCharsets.UTF_8);

        // When
        IntStream.range(0, 500).forEach(i -> stream.offer(TOPIC, "Seen", key, Instant.now(), Map.of("number", i)));
        stream.stop(null);

        // Then
        assertThat(counted("acknowledged")).isEqualTo(500);
        assertThat(Topics.read(TOPIC).stream().filter(event -> Arrays.equals(written, event.key())))
                .hasSize(500)
                .allMatch(event -> Topics.type(event).equals("lyceum.kit.Seen.v1"));
    }

    @Test
    void withKafkaAwayNobodyWaitsAndEveryRecordIsCountedAsDropped() {
        // Given
        var nowhere = new HashMap<>(kafka);
        nowhere.put("bootstrap.servers", "localhost:" + Ports.free());
        var stream = new LossyStream(service, ids, nowhere, metrics);

        // When: more than may wait; if one of them waited for Kafka's second, this would take hours
        var offered = CompletableFuture.runAsync(() -> IntStream.range(0, 30_000)
                .forEach(i -> stream.offer(TOPIC, "Seen", "key", Instant.now(), Map.of("number", i))));

        // Then
        assertThat(offered.orTimeout(30, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(counted("dropped")).isGreaterThanOrEqualTo(19_000);
        double atFirst = counted("dropped");
        await().atMost(SOON).until(() -> counted("dropped") > atFirst);
        assertThat(counted("acknowledged")).isZero();
    }

    @Test
    void halfOfTheQueueIsForThoseWhoCannotComeBack() {
        // Given
        var nowhere = new HashMap<>(kafka);
        nowhere.put("bootstrap.servers", "localhost:" + Ports.free());
        var stream = new LossyStream(service, ids, nowhere, metrics);

        // Then
        assertThat(stream.hasRoomFor(5_000)).isTrue();
        assertThat(stream.hasRoomFor(5_001)).isFalse();

        // When: one of them is taken out, and waits for Kafka
        IntStream.range(0, 5_002).forEach(i -> stream.offer(TOPIC, "Seen", "key", Instant.now(), Map.of("number", i)));

        // Then
        assertThat(stream.hasRoomFor(1)).isFalse();
        assertThat(counted("dropped")).isLessThanOrEqualTo(2);
    }

    @Test
    void aBatchIsOneRecordAndNeedsRoomForAllThatItHolds() throws Exception {
        // Given
        var stream = new LossyStream(service, ids, kafka, metrics);
        String key = ids.next().toString();
        byte[] written = key.getBytes(StandardCharsets.UTF_8);

        // When
        stream.offer(TOPIC, "Seen", key, Instant.now(), 10_001, Map.of("number", "none fit"));
        stream.offer(TOPIC, "Seen", key, Instant.now(), 5_000, Map.of("number", "these do"));
        stream.stop(null);

        // Then
        assertThat(counted("dropped")).isEqualTo(10_001);
        assertThat(counted("acknowledged")).isEqualTo(5_000);
        assertThat(Topics.read(TOPIC).stream().filter(event -> Arrays.equals(written, event.key())))
                .hasSize(1);
        assertThat(stream.hasRoomFor(5_000)).isTrue();
    }

    private double counted(String outcome) {
        return metrics.counter("lyceum.lossy.records", "topic", TOPIC, "outcome", outcome)
                .count();
    }
}
