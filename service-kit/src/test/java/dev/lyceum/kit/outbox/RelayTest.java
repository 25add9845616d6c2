package dev.lyceum.kit.outbox;

import static dev.lyceum.kit.sample.Things.number;
import static dev.lyceum.kit.sample.Things.timesCounted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RelayTest {
    private static final String TOPIC = "kit.events.v1";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    RelayDatabase.Address address;

    @Inject
    ServiceName service;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final LearnerId learner = new LearnerId(new Ids().next());

    @Test
    void theEventsOfOneLearnerArriveInOrderEachWithAllItsHeaders() {
        // When
        IntStream.range(0, 600).forEach(this::addNumbered);

        // Then
        await().atMost(SOON).until(() -> Topics.read(TOPIC, learner).size() >= 600);
        assertThat(numbersOnTheWire()).isEqualTo(IntStream.range(0, 600).boxed().toList());
        var event = Topics.read(TOPIC, learner).get(0);
        for (String header : List.of(
                Header.ID,
                Header.SUBJECT,
                Header.TIME,
                Header.RECORDED_TIME,
                Header.CONTENT_TYPE,
                Header.CAUSATION_ID,
                Header.TRACE_PARENT)) {
            assertThat(Header.read(event.headers(), header)).as(header).isPresent();
        }
        assertThat(Header.read(event.headers(), Header.SOURCE)).contains("/kit");
        assertThat(Header.read(event.headers(), Header.SPEC_VERSION)).contains("1.0");
        assertThat(event.key()).isEqualTo(learner.toString().getBytes());
    }

    @Test
    void ofTwoRelaysOneLeadsAndTheOtherTakesOverInOrder() throws Exception {
        // Given: the application's own relay leads
        await().atMost(SOON).until(() -> lockHolders() == 1);
        var rival = anotherRelay();
        rival.start(null);

        // When
        IntStream.range(0, 100).forEach(this::addNumbered);

        // Then: whoever does not lead sends nothing
        await().atMost(SOON).until(() -> number("select count(*) from outbox_event") == 0);
        assertThat(numbersOnTheWire()).isEqualTo(IntStream.range(0, 100).boxed().toList());

        // When: whoever leads loses its session without a word, twice, while events come in
        for (int i = 100; i < 300; i++) {
            addNumbered(i);
            if (i % 100 == 50) {
                Things.execute(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
            }
        }

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(numbersOnTheWire().stream().distinct())
                        .isEqualTo(IntStream.range(0, 300).boxed().toList()));
        assertThat(lockHolders()).isEqualTo(1);
        rival.stop(null);
    }

    @Test
    @Tag("faults")
    void aRelayThatStartsAnewWhileTheBrokerIsAwayKeepsTheOrder() {
        // Given: a producer that has never met the broker
        Servers.kafka().stop();
        Things.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");

        // When
        IntStream.range(0, 30).forEach(this::addNumbered);
        await().pollDelay(Duration.ofSeconds(7))
                .atMost(Duration.ofSeconds(8))
                .until(() -> true); // a first send gave up
        Servers.kafka().start();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(numbersOnTheWire().stream().distinct())
                        .isEqualTo(IntStream.range(0, 30).boxed().toList()));
    }

    /** Statistics are made of an empty table, and then reading it whole looks cheap; it is not when much was deleted just now. */
    @Test
    void whatWasSentAndDeletedIsNotReadOver() throws Exception {
        // Given
        await().atMost(SOON).until(() -> number("select count(*) from outbox_event") == 0);
        Things.execute("vacuum analyze outbox_event");
        long before = indexScans();

        // When
        try (var another = RelayDatabase.open(address)) {
            for (int i = 0; i < 100; i++) {
                another.oldest();
            }
        }

        // Then
        await().atMost(SOON).until(() -> indexScans() >= before + 100);
    }

    private static long indexScans() {
        return number("select idx_scan from pg_stat_user_indexes where indexrelname = 'outbox_event_pkey'");
    }

    @Test
    void aCrashBetweenKafkasAckAndTheDeleteSendsTwiceAndIsAppliedOnce() {
        // Given: deleting fails, which is where the crash strikes
        Things.execute("create or replace function crash() returns trigger language plpgsql as "
                + "$$ begin raise exception 'planned crash'; end $$");
        Things.execute("create trigger crash before delete on outbox_event for each row execute function crash()");

        // When
        String thing = make();
        try {
            await().atMost(SOON).until(() -> Topics.read(TOPIC, learner).size() >= 2);
        } finally {
            Things.execute("drop trigger crash on outbox_event");
        }

        // Then
        await().atMost(SOON).until(() -> number("select count(*) from outbox_event") == 0);
        await().atMost(SOON).until(() -> timesCounted(thing) == 1);
        assertThat(Topics.read(TOPIC, learner).stream()
                        .map(event -> Header.read(event.headers(), Header.ID))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aRestartOfPostgresUnderALiveListenIsSurvived() {
        // Given
        String before = make();
        await().atMost(SOON).until(() -> timesCounted(before) == 1);

        // When
        Servers.postgres().stop();
        Servers.postgres().start();

        // Then
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        String after = make();
        await().atMost(SOON).until(() -> timesCounted(after) == 1);
        await().atMost(SOON).until(() -> number("select count(*) from outbox_event") == 0);
    }

    @Test
    void aListenerThatIsCutOffTakesNoLockWithIt() {
        // Given
        await().atMost(SOON).until(() -> lockHolders() == 1);

        // When
        for (int i = 0; i < 5; i++) {
            Things.execute("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen outbox'");
            String thing = make();

            // Then
            await().atMost(SOON).until(() -> timesCounted(thing) == 1);
            assertThat(lockHolders()).isEqualTo(1);
        }
    }

    @Test
    @Tag("faults")
    void withTheBrokerAwayRequestsGoOnAndTheirEventsFollow() {
        // Given
        Servers.kafka().stop();

        // When
        List<String> things = IntStream.range(0, 20).mapToObj(i -> make()).toList();
        boolean ready = given().get("/q/health/ready").statusCode() == 200;
        long waiting = number("select count(*) from outbox_event");
        await().atMost(SOON).until(() -> gauge("lyceum_outbox_depth") == 20);
        double age = gauge("lyceum_outbox_age_seconds");
        Servers.kafka().start();

        // Then
        assertThat(ready).isTrue();
        assertThat(waiting).isEqualTo(20);
        assertThat(age).isPositive();
        await().atMost(Duration.ofSeconds(60)).until(() -> things.stream().allMatch(thing -> timesCounted(thing) == 1));
    }

    @Test
    void anEventOutlivesNoRollback() {
        given().auth()
                .oauth2(Tokens.of(learner.value()))
                .contentType("application/json")
                .body("{\"name\": \"explode after the outbox\"}")
                .post("/kit/v1/learners/me/things")
                .then()
                .statusCode(500);
        String sentinel = make();
        await().atMost(SOON).until(() -> timesCounted(sentinel) == 1);
        assertThat(Topics.read(TOPIC, learner)).hasSize(1);
    }

    private Relay anotherRelay() {
        var relay = new Relay();
        relay.address = address;
        relay.service = service;
        relay.kafka = kafka;
        relay.enabled = true;
        return relay;
    }

    private String make() {
        String name = "relay-" + new Ids().next().toString().substring(9);
        given().auth()
                .oauth2(Tokens.of(learner.value()))
                .contentType("application/json")
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/kit/v1/learners/me/things")
                .then()
                .statusCode(201);
        return name;
    }

    private void addNumbered(int n) {
        Things.execute(
                "insert into outbox_event (id, aggregatetype, aggregateid, type, payload, occurred_at, recorded_at, causation_id, traceparent) "
                        + "values (?, 'learner', ?, 'lyceum.kit.Numbered.v1', ?, now(), now(), ?, '00-0-0-00')",
                new Ids().next(),
                learner.toString(),
                String.valueOf(n),
                new Ids().next());
    }

    private List<Integer> numbersOnTheWire() {
        return Topics.read(TOPIC, learner).stream()
                .filter(event -> Topics.type(event).endsWith("Numbered.v1"))
                .map(event -> Integer.parseInt(Topics.json(event)))
                .toList();
    }

    private static double gauge(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static long lockHolders() {
        return number("select count(*) from pg_locks where locktype = 'advisory' and granted");
    }
}
