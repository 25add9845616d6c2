package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.stack.Port;
import dev.lyceum.servers.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static StackScript stack;
    private static Api api;
    private static Auditor auditor;
    private static Broker broker;

    private final Journal journal = new Journal();

    @BeforeAll
    static void up() {
        stack = StackScript.ofThisCheckout(Path.of("target/stack-with-faults"))
                .with("LYCEUM_RATE_REQUESTS_PER_MINUTE", "1000000")
                .with("LYCEUM_RATE_BURST", "100000");
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

        // When
        assertThat(broker.deliverAgain(4, "tutor.events.v1", "profile.events.v1"))
                .isPositive();
        await("everybody to have heard it all")
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(unheard()).isZero());

        // Then
        auditor.audit(journal);
    }

    private static long unheard() {
        return broker.lag("gamification", "tutor.events.v1")
                + broker.lag("gamification", "profile.events.v1")
                + broker.lag("sharing", "tutor.events.v1");
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
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
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
