package dev.lyceum.kit.inbox;

import static dev.lyceum.kit.sample.Things.timesCounted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class InboxTest {
    private static final String TOPIC = "kit.events.v1";
    private static final String DEAD = "kit.kit.events.v1.dlq";
    private static final String TYPE = "lyceum.kit.ThingMade.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LearnerId learner = new LearnerId(new Ids().next());

    @Test
    void anEventDeliveredFiveTimesIsAppliedOnce() {
        // Given
        String thing = aThing();
        await().atMost(SOON).until(() -> timesCounted(thing) == 1); // by the event of its making
        var event = made(thing);

        // When
        for (int i = 0; i < 5; i++) {
            Topics.send(event);
        }

        // Then
        awaitAllHeard();
        assertThat(timesCounted(thing)).isEqualTo(2);
    }

    @Test
    void poisonIsSetAsideWithItsReasonAndTheRecordBehindItIsApplied() {
        // Given
        String thing = aThing();
        await().atMost(SOON).until(() -> timesCounted(thing) == 1);
        List<ProducerRecord<byte[], byte[]>> poison = List.of(
                with(made(thing), "not json"),
                with(made(thing), ""),
                with(made(thing), "[]"),
                with(made(thing), "null"),
                with(made(thing), "{\"name\": " + "[".repeat(5_000)),
                new ProducerRecord<>(
                        TOPIC,
                        0,
                        null,
                        made(thing).key(),
                        (byte[]) null,
                        made(thing).headers()),
                new ProducerRecord<byte[], byte[]>(
                        TOPIC, null, null, null, made(thing).value()), // no headers, no key
                under(made(thing), null),
                under(made(thing), "somebody else"),
                with(made(thing), "{\"name\": \"%s\", \"more\": \"%s\"}".formatted(thing, "x".repeat(65_536))),
                without(made(thing), Header.ID),
                without(made(thing), Header.SUBJECT),
                without(made(thing), Header.TIME),
                typed(made(thing), "lyceum.kit.ThingMade.v2"),
                made("unforeseen"));

        // When
        poison.forEach(Topics::send);
        Topics.send(made(thing));

        // Then
        awaitAllHeard();
        assertThat(timesCounted(thing)).isEqualTo(2);
        var letters = Topics.read(DEAD);
        assertThat(letters).hasSize(poison.size());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(Header.read(letter.headers(), "dlq_reason")).isPresent();
            assertThat(Header.read(letter.headers(), "dlq_topic")).contains(TOPIC);
            assertThat(Header.read(letter.headers(), "dlq_offset")).isPresent();
        });
        assertThat(letters)
                .extracting(
                        letter -> Header.read(letter.headers(), "dlq_reason").orElseThrow())
                .contains("unknown version", "no ce_id", "no ce_subject", "no ce_time", "IllegalArgumentException")
                .contains("the key is not the subject", "too large");
    }

    /** An acknowledgement before the commit would let the second overtake the first, and a crash lose it. */
    @Test
    void anEventWaitsUntilTheOneBeforeItIsCommitted() {
        // Given
        String slow = aThing("slow");
        String quick = aThing("quick");
        await().atMost(SOON).until(() -> timesCounted(slow) == 1 && timesCounted(quick) == 1);

        // When
        Topics.send(made(slow));
        await().pollDelay(Duration.ofMillis(300)).until(() -> true); // so that it is in the next poll
        Topics.send(made(quick));

        // Then
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> timesCounted(quick) == 2);
        assertThat(timesCounted(slow)).isEqualTo(2);
    }

    @Test
    void anUnknownTypeIsSkipped() {
        // Given
        long before = Topics.read(DEAD).size();

        // When
        Topics.send(typed(made("whatever"), "lyceum.kit.SomethingElse.v1"));

        // Then
        awaitAllHeard();
        assertThat(Topics.read(DEAD)).hasSize((int) before);
    }

    /** Makes a thing and waits for its own event, which stands behind everything sent before it to the same partition. */
    private void awaitAllHeard() {
        for (int partition = 0; partition < 12; partition++) {
            UUID id = new Ids().next();
            var marker = made("marker");
            marker.headers().remove(Header.ID);
            Header.write(marker.headers(), Header.ID, id.toString());
            Topics.send(new ProducerRecord<>(TOPIC, partition, marker.key(), marker.value(), marker.headers()));
            await().atMost(SOON).until(() -> Things.number("select count(*) from inbox_event where id = ?", id) == 1);
        }
    }

    private String aThing() {
        return aThing("thing");
    }

    private String aThing(String prefix) {
        String name = prefix + "-" + new Ids().next();
        given().auth()
                .oauth2(Tokens.of(learner.value()))
                .contentType("application/json")
                .body("{\"name\": \"%s\"}".formatted(name.substring(0, 40)))
                .post("/kit/v1/learners/me/things")
                .then()
                .statusCode(201);
        return name.substring(0, 40);
    }

    private ProducerRecord<byte[], byte[]> made(String name) {
        return Topics.event(
                TOPIC, TYPE, new Ids().next(), learner, Instant.now(), "{\"name\": \"%s\"}".formatted(name));
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> event, String value) {
        return new ProducerRecord<>(TOPIC, null, event.key(), value.getBytes(StandardCharsets.UTF_8), event.headers());
    }

    private static ProducerRecord<byte[], byte[]> under(ProducerRecord<byte[], byte[]> event, String key) {
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(TOPIC, null, bytes, event.value(), event.headers());
    }

    private static ProducerRecord<byte[], byte[]> without(ProducerRecord<byte[], byte[]> event, String header) {
        event.headers().remove(header);
        return event;
    }

    private static ProducerRecord<byte[], byte[]> typed(ProducerRecord<byte[], byte[]> event, String type) {
        event.headers().remove(Header.TYPE);
        Header.write(event.headers(), Header.TYPE, type);
        return event;
    }
}
