package dev.lyceum.kit.inbox;

import static dev.lyceum.kit.sample.Things.timesCounted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class DatabaseAwayTest {
    private static final String TOPIC = "kit.events.v1";
    private static final String DEAD = "kit.kit.events.v1.dlq";

    @Test
    void eventsInFlightWaitForADatabaseThatIsAwayForTenSeconds() {
        eventsWaitFor(Duration.ofSeconds(10));
    }

    @Test
    @Tag("faults")
    void eventsInFlightWaitForADatabaseThatIsAwayForNinetySeconds() {
        eventsWaitFor(Duration.ofSeconds(90));
    }

    /** It keeps its sockets and answers nothing: harder than a crash. Longer than five tries that time out. */
    @Test
    @Tag("faults")
    void eventsInFlightWaitForADatabaseThatIsFrozenForAHundredSeconds() {
        int deadBefore = Topics.read(DEAD).size();
        UUID account = new Ids().next();
        String thing = make(account);
        await().atMost(Duration.ofSeconds(20)).until(() -> timesCounted(thing) == 1);

        Servers.postgres().pause();
        for (int i = 0; i < 20; i++) {
            Topics.send(again(thing));
        }
        await().pollDelay(Duration.ofSeconds(100))
                .atMost(Duration.ofSeconds(101))
                .until(() -> true);
        Servers.postgres().resume();

        await().atMost(Duration.ofSeconds(90)).until(() -> timesCounted(thing) == 21);
        assertThat(Topics.read(DEAD)).hasSize(deadBefore);
    }

    private static void eventsWaitFor(Duration outage) {
        // Given
        int deadBefore = Topics.read(DEAD).size();
        UUID account = new Ids().next();
        List<String> things =
                IntStream.range(0, 20).mapToObj(i -> make(account)).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> things.stream().allMatch(thing -> timesCounted(thing) == 1));

        // When
        Servers.postgres().stop();
        for (String thing : things) {
            for (int i = 0; i < 10; i++) {
                Topics.send(again(thing));
            }
        }
        var answer = given().auth().oauth2(Tokens.of(account)).get("/kit/v1/learners/me/things");
        await().pollDelay(outage).atMost(outage.plusSeconds(1)).until(() -> true);
        Servers.postgres().start();

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> things.stream().allMatch(thing -> timesCounted(thing) == 11));
        assertThat(Topics.read(DEAD)).hasSize(deadBefore);
    }

    private static ProducerRecord<byte[], byte[]> again(String thing) {
        return Topics.event(
                TOPIC,
                "lyceum.kit.ThingMade.v1",
                new Ids().next(),
                new LearnerId(new Ids().next()),
                Instant.now(),
                "{\"name\": \"%s\"}".formatted(thing));
    }

    private static String make(UUID account) {
        String name = "away-" + new Ids().next().toString().substring(9);
        given().auth()
                .oauth2(Tokens.of(account))
                .contentType("application/json")
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/kit/v1/learners/me/things")
                .then()
                .statusCode(201);
        return name;
    }
}
