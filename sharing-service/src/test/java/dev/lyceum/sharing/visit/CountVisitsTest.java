package dev.lyceum.sharing.visit;

import static dev.lyceum.sharing.fixture.Stored.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.sharing.fixture.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class CountVisitsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:30:00Z");
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Codes CODES = new Codes();

    @Inject
    Database database;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    MeterRegistry metrics;

    @Test
    @Tag("faults")
    void eachVisitIsCountedOnceWhileConsumersComeAndGoAndConnectionsDie() throws Exception {
        // Given
        List<String> codes = IntStream.range(0, 24).mapToObj(i -> CODES.next(8)).toList();
        List<CountVisits> others = new ArrayList<>();

        // When
        for (int i = 0; i < 3_000; i++) {
            send(codes.get(i % codes.size()), VisitKind.HUMAN, "visitor-" + i % 240);
            if (i % 500 == 100) {
                var another = new CountVisits(database, kafka, metrics);
                another.start(null);
                others.add(another);
            }
            if (i % 500 == 300) {
                killConnections();
            }
            if (i % 1_000 == 900) {
                others.remove(0).stop(null);
            }
        }

        // Then
        await().atMost(LONG).untilAsserted(() -> assertThat(visits(codes)).isEqualTo(3_000));
        for (CountVisits another : others) {
            another.stop(null);
        }
        send(codes.get(0), VisitKind.BOT, null);
        await().atMost(LONG)
                .until(() ->
                        number("select count(*) from visit_hour where code = ? and kind = 'BOT'", codes.get(0)) == 1);
        assertThat(visits(codes)).isEqualTo(3_000);
        assertThat(codes)
                .allSatisfy(code -> assertThat(number("select unique_visitors from share_figures where code = ?", code))
                        .isEqualTo(10));
    }

    @Test
    void theCountersAreFoundAgainByReplay() throws Exception {
        // Given
        String code = CODES.next(8);
        for (int i = 0; i < 50; i++) {
            send(code, VisitKind.HUMAN, "visitor-" + i % 7);
        }
        await().atMost(LONG).until(() -> visits(List.of(code)) == 50);

        // When
        Stored.execute("truncate visit_hour, visitor, share_figures, visit_position");
        send(code, VisitKind.BOT, null);

        // Then
        await().atMost(LONG).until(() -> visits(List.of(code)) == 50);
        assertThat(number("select unique_visitors from share_figures where code = ?", code))
                .isEqualTo(7);
        assertThat(number("select sum(visits) from visit_hour where code = ?", code))
                .isEqualTo(51);
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        // Given
        String code = CODES.next(8);
        byte[] key = code.getBytes(StandardCharsets.UTF_8);

        // When
        Topics.send(new ProducerRecord<>(NoteVisit.TOPIC, key, "no visit".getBytes(StandardCharsets.UTF_8)));
        Topics.send(new ProducerRecord<>(NoteVisit.TOPIC, key, null));
        Topics.send(new ProducerRecord<>(NoteVisit.TOPIC, key, "{}".getBytes(StandardCharsets.UTF_8)));
        send(code, VisitKind.HUMAN, "visitor");

        // Then
        await().atMost(LONG).until(() -> visits(List.of(code)) == 1);
    }

    private static long visits(List<String> codes) {
        return number(
                "select sum(visits) from share_figures where code = any(string_to_array(?, ','))",
                String.join(",", codes));
    }

    private static void killConnections() throws SQLException {
        Stored.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'sharing'"
                + " and pid <> pg_backend_pid() and application_name not like '%relay%'");
    }

    private static void send(String code, VisitKind kind, String visitor) {
        var visit = new Visit(code, NOON, kind, Optional.ofNullable(visitor));
        Topics.send(new ProducerRecord<>(
                NoteVisit.TOPIC,
                code.getBytes(StandardCharsets.UTF_8),
                EventJson.write(visit).getBytes(StandardCharsets.UTF_8)));
    }
}
