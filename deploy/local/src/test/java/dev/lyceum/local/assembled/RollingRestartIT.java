package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.local.access.Listener;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.stack.Settings;
import dev.lyceum.servers.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new version comes without anybody noticing: two replicas of each service, each told to end in its turn. */
@Tag("faults")
class RollingRestartIT {

    private static final int LEARNERS = 4;

    /** What a cluster gives a pod before it kills it. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static StackScript stack;
    private static Api api;

    private final Journal journal = new Journal();

    @BeforeAll
    static void up() {
        stack = StackScript.ofThisCheckout(Path.of("target/stack-with-replicas"))
                .with("LYCEUM_RATE_REQUESTS_PER_MINUTE", "1000000")
                .with("LYCEUM_RATE_BURST", "100000")
                // Four JVMs start beside the load: who is slow for that has not failed.
                .with("LYCEUM_DATABASE_PATIENCE", "25s");
        stack.run("reset");
        stack.mustSucceed(stack.run("up", "--replicas", "2"));
        api = new Api(stack.address());
    }

    @AfterAll
    static void down() {
        stack.down();
    }

    @Test
    void everyReplicaIsRestartedAndNoCallFails() {
        // When
        Load.during(LEARNERS, api, journal, () -> {
            awaitMoreSolves(10);
            restart(Settings.SERVICES);
            awaitMoreSolves(10);
            restart(Settings.SERVICES.stream().map(service -> service + "-2").toList());
            awaitMoreSolves(10);
        });

        // Then
        assertThat(journal.failures()).isEmpty();
        new Auditor(stack).audit(journal);
    }

    @Test
    void aStreamSaysThatItsReplicaGoesBeforeItEnds() throws IOException, InterruptedException {
        var ada = Learner.signedIn(api, UUID.randomUUID());
        try (var one = Listener.of(ada, ada.id());
                var other = Listener.of(ada, ada.id())) {
            // When
            restart(List.of("gamification"));
            restart(List.of("gamification-2"));

            // Then
            one.await("\"DRAINING\"");
            other.await("\"DRAINING\"");
        }
    }

    /** One of each service at a time, as a rollout of all does; the supervisor starts again what has ended. */
    private static void restart(List<String> replicas) {
        var ended = replicas.stream().map(stack::recorded).toList();
        ended.forEach(replica -> Signal.TERM.to(replica.pid()));
        for (var replica : ended) {
            await(replica.name() + " to end").atMost(GRACE).until(() -> replica.running()
                    .isEmpty());
        }
        for (var replica : ended) {
            await(replica.name() + " to be back").atMost(Duration.ofSeconds(90)).until(() -> isReady(replica));
        }
    }

    private static boolean isReady(Recorded before) {
        var management = new Api("http://localhost:" + managementPort(before.name()));
        try {
            return stack.recorded(before.name()).pid() != before.pid()
                    && management.send(Api.Call.get("/q/health/ready")).succeeded();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String managementPort(String replica) {
        try {
            return Files.readString(stack.home().resolve("run").resolve(replica + ".ports"))
                    .split(" ")[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitMoreSolves(int more) {
        var before = journal.count();
        await("more solves").atMost(Duration.ofSeconds(90)).until(() -> journal.count() >= before + more);
    }
}
