package dev.lyceum.local.assembled;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.models.ScriptedModel;
import dev.lyceum.local.stack.Port;
import dev.lyceum.servers.Ports;
import dev.lyceum.servers.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to solves while parts of the stack die, go away, or say everything five times. */
@Tag("faults")
class FaultsIT {

    private static final int LEARNERS = 6;
    private static final int ROUNDS = 4;

    /** What a consumer has acknowledged is told to the broker so often. */
    private static final Duration OFFSETS_ARE_COMMITTED = Duration.ofSeconds(5);

    /** Heard by learners who consent, and by nobody else here. */
    private static final URI MODEL = URI.create("http://localhost:" + Ports.free() + "/v1");

    private static StackScript stack;
    private static Api api;
    private static Auditor auditor;
    private static Broker broker;

    private final Journal journal = new Journal();

    @BeforeAll
    static void up() {
        stack = StackScript.ofThisCheckout(Path.of("target/stack-with-faults"))
                .with("LYCEUM_RATE_REQUESTS_PER_MINUTE", "1000000")
                .with("LYCEUM_RATE_BURST", "100000")
                .with("LLM_BASE_URL", MODEL.toString())
                .with("LLM_MODEL", "scripted");
        stack.run("reset");
        stack.up();
        api = new Api(stack.address());
        auditor = new Auditor(stack);
        broker = new Broker("localhost:" + stack.port(Port.KAFKA));
    }

    @AfterAll
    static void down() {
        stack.down();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutor", "gamification"})
    void aServiceKilledUnderLoadLosesAndDoublesNothing(String service) {
        // When
        Load.during(LEARNERS, api, journal, () -> killAgainAndAgain(service));

        // Then
        auditor.audit(journal);
    }

    /** With another replica it is written within 15 s of the message; here by the same one, when it is back. */
    @Test
    void aTutorKilledInTheMiddleOfAReplyKeepsWhatWasSeen() {
        try (var model = new ScriptedModel(MODEL, Duration.ofMillis(150))) {
            // Given
            var reply = InterruptedReply.to(api);

            // When
            reply.untilItsFirstWords(() -> killAndAwaitReturn("tutor"));

            // Then
            await("the reply to be written")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(reply.asItStands()).isPresent());
            assertThat(reply.asItStands().orElseThrow().path("text").asText())
                    .startsWith(ScriptedModel.SENTENCES.get(0))
                    .isNotEqualTo(model.reply());
            assertThat(reply.asItStands().orElseThrow().path("ending").asText()).isEqualTo("INTERRUPTED");
        }
    }

    /** Kills at random moments rarely meet one at which an event was acknowledged too early; this one does. */
    @Test
    void aServiceKilledWhileItsWorkWaitsForTheDatabaseLosesNothing() {
        // When
        Load.during(LEARNERS, api, journal, () -> {
            awaitMoreSolves(10);
            whileTheLedgerIsHeld(() -> {
                awaitMoreSolves(20);
                pass(OFFSETS_ARE_COMMITTED.multipliedBy(2));
                kill("gamification");
            });
            awaitMoreSolves(10);
        });

        // Then
        auditor.audit(journal);
    }

    @Test
    void solvesAreAcceptedWhileTheBrokerIsAwayAndPaidAfterwards() {
        // When
        var accepted = new AtomicInteger();
        Load.during(LEARNERS, api, journal, () -> accepted.set(solvesWithoutABroker(Duration.ofSeconds(20))));

        // Then
        assertThat(accepted.get()).as("solves accepted with no broker").isGreaterThan(10);
        auditor.audit(journal);
    }

    @Test
    void everyEventDeliveredFiveTimesHasOneEffect() {
        // Given
        Load.during(LEARNERS, api, journal, () -> awaitMoreSolves(30));
        auditor.audit(journal);
        var topics = broker.eventTopics();
        var told = awaitSilence(topics);
        assertThat(told)
                .hasSize(4)
                .allSatisfy((topic, events) -> assertThat(events).as(topic).isPositive());
        var before = auditor.figures(journal);

        // When
        broker.deliverAgain(4, topics);
        var after = awaitSilence(topics);

        // Then
        auditor.audit(journal);
        assertThat(auditor.figures(journal)).isEqualTo(before);
        assertThat(after).as("no repeat made a service tell something").isEqualTo(fiveTimes(told));
    }

    private static Map<String, Long> fiveTimes(Map<String, Long> sizes) {
        return sizes.entrySet().stream().collect(toMap(Map.Entry::getKey, size -> 5 * size.getValue()));
    }

    /** Returns when every subscriber has heard everything and, for a while, nobody has told anything new. */
    private static Map<String, Long> awaitSilence(List<String> topics) {
        var sizes = new AtomicReference<Map<String, Long>>(Map.of());
        await("everybody to have heard it all")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var seen = sizes.getAndSet(broker.sizes(topics));
                    assertThat(unheard()).isEmpty();
                    assertThat(seen).isEqualTo(sizes.get());
                });
        return sizes.get();
    }

    /** Subscriptions that are behind, and by how much. */
    private static Map<Subscription, Long> unheard() {
        return Subscription.all(stack.checkout()).stream()
                .collect(toMap(identity(), each -> broker.lag(each.service(), each.topic())))
                .entrySet()
                .stream()
                .filter(lag -> lag.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void killAgainAndAgain(String service) {
        for (int round = 0; round < ROUNDS; round++) {
            awaitMoreSolves(10);
            killAndAwaitReturn(service);
        }
        awaitMoreSolves(10);
    }

    private int solvesWithoutABroker(Duration time) {
        awaitMoreSolves(10);
        assertThat(stack.run("stop", "kafka").status()).isZero();
        var before = journal.count();
        pass(time);
        var accepted = journal.count() - before;
        assertThat(stack.run("start", "kafka").status()).isZero();
        return accepted;
    }

    private void awaitMoreSolves(int more) {
        var before = journal.count();
        await("more solves")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> journal.count() >= before + more);
    }

    /** Every reward waits for the learner's row of this table. */
    private static void whileTheLedgerIsHeld(Runnable happening) {
        var url = "jdbc:postgresql://localhost:" + stack.port(Port.POSTGRES) + "/gamification";
        try (var connection = DriverManager.getConnection(url, "gamification", "gamification");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table progress");
            happening.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    private static void kill(String service) {
        Signal.KILL.to(stack.recorded(service).pid());
    }

    private static void killAndAwaitReturn(String service) {
        var victim = stack.recorded(service);
        Signal.KILL.to(victim.pid());
        await(service + " to come back")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stack.recorded(service).pid() != victim.pid()
                        && api.send(Api.Call.get("/" + service + "/v1/openapi")).succeeded());
    }
}
