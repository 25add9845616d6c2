package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lyceum.local.assembled.StackScript.Result;
import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.stack.Port;
import dev.lyceum.servers.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("faults")
class StackScriptIT {

    @TempDir
    Path folder;

    private Path checkout;
    private StackScript stack;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = TinyCheckout.in(folder.resolve("a path with spaces"));
        stack = new StackScript(checkout, checkout.resolve(".lyceum"));
    }

    @AfterEach
    void down() {
        stack.run("down");
    }

    @Test
    void upBringsEveryPartAndDownLeavesNothingRunning() {
        // When
        var up = stack.up();

        // Then
        assertThat(up.said()).contains("Ready in", stack.address());
        assertThat(stack.running())
                .extracting(Recorded::name)
                .containsExactly("gamification", "kafka", "postgres", "profile", "sharing", "supervisor", "tutor");
        assertThat(stack.run("status").status()).isZero();
        assertThat(stack.run("up").said()).contains("already running");

        // When
        var ran = stack.running();
        stack.down();

        // Then
        assertThat(ran).allSatisfy(each -> assertThat(each.running()).isEmpty());
        assertThat(stack.run("status").status()).isNotZero();
        assertThat(stack.home().resolve("postgres/data/PG_VERSION")).exists();
    }

    @Test
    void aTakenPortIsNamedAndNothingIsLeftRunning() throws IOException {
        try (var taken = new ServerSocket(stack.port(Port.SHARING), 1, InetAddress.getLoopbackAddress())) {
            // When
            var up = stack.run("up");

            // Then
            assertThat(up.status()).isNotZero();
            assertThat(up.said())
                    .contains("Port " + taken.getLocalPort() + " (sharing) is taken", "LYCEUM_SHARING_PORT=");
            assertThat(stack.running()).isEmpty();
        }
    }

    @Test
    void aServiceThatCannotStartTakesTheOthersDownAgain() throws IOException {
        // Given
        Files.writeString(checkout.resolve("tutor-service/target/quarkus-app/quarkus-run.jar"), "no jar");

        // When
        var up = stack.run("up");

        // Then
        assertThat(up.status()).isNotZero();
        assertThat(up.said()).contains("The tutor service ended while starting", "tutor.log");
        assertThat(stack.running()).isEmpty();
    }

    @Test
    void whatAKilledSupervisorLeftIsEndedByTheNextUp() {
        // Given
        stack.up();
        var orphans = stack.running();
        Signal.KILL.to(stack.recorded("supervisor").pid());
        await().until(() -> stack.recorded("supervisor").running().isEmpty());

        // When
        var up = stack.up();

        // Then
        assertThat(up.said()).contains("of an earlier run", "Ready in");
        assertThat(orphans).allSatisfy(each -> assertThat(each.running()).isEmpty());
    }

    @Test
    void aStrangerWithTheIdOfAnOldPartIsLeftAlone() throws IOException {
        // Given
        var stranger = new ProcessBuilder("sleep", "600").start();
        var record = stack.home().resolve("run/tutor.pid");
        Files.createDirectories(record.getParent());
        Files.writeString(record, stranger.pid() + " " + Instant.now().minusSeconds(3600));

        // When
        stack.up();
        stack.down();

        // Then
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    /** A shell cannot heed an interrupt that was being ignored when it began, as in a background job; it can be told to end. */
    @ParameterizedTest
    @EnumSource(names = {"INT", "TERM"})
    void anInterruptDuringUpStopsWhatWasStarted(Signal signal) throws IOException {
        // Given
        assumeTrue(signal != Signal.INT || !interruptsAreIgnored());
        var up = stack.start("up");
        await().atMost(Duration.ofSeconds(60)).until(() -> stack.running().size() >= 2);
        var started = stack.running();

        // When
        signal.to(up.pid());

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> !up.isAlive());
        assertThat(up.exitValue()).isEqualTo(130);
        assertThat(started).allSatisfy(each -> assertThat(each.running()).isEmpty());
        assertThat(stack.running()).isEmpty();
    }

    /** The second of the ignored signals; where the system does not tell, there is no reason to think so. */
    private static boolean interruptsAreIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void aPartThatDiesIsStartedAgainUnlessItIsHeld() {
        // Given
        stack.up();
        var first = stack.recorded("tutor");

        // When
        Signal.KILL.to(first.pid());

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stack.recorded("tutor").pid() != first.pid());

        // When
        assertThat(stack.run("stop", "kafka").status()).isZero();

        // Then
        assertThat(stack.recorded("kafka").running()).isEmpty();
        assertThat(stack.run("status").status()).isNotZero();
        assertThat(stack.run("start", "kafka").status()).isZero();
        assertThat(stack.run("status").status()).isZero();
    }

    @Test
    void aStackThatRunsDoesNotMindABuild() throws IOException {
        // Given
        stack.up();
        var first = stack.recorded("tutor");

        // When
        Files.writeString(checkout.resolve("tutor-service/target/quarkus-app/quarkus-run.jar"), "half written");
        Signal.KILL.to(first.pid());

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stack.recorded("tutor").pid() != first.pid());
        await().atMost(Duration.ofSeconds(30)).until(() -> stack.run("status").status() == 0);
    }

    @Test
    void whoComesWhileAnotherStartsWaitsUntilItIsReady() {
        // Given
        var first = stack.start("up");
        await().atMost(Duration.ofSeconds(60)).until(() -> !stack.running().isEmpty());

        // When
        var second = stack.run("up");

        // Then
        assertThat(stack.home().resolve("run/ready")).exists();
        assertThat(second.said()).contains("waiting for another command", "already running", stack.address());
        assertThat(stack.end(first).said()).contains("Ready in");
    }

    @Test
    void whoComesWhenTheStarterWasKilledWaitsForWhatItStarted() {
        // Given
        var first = stack.start("up");
        await().atMost(Duration.ofSeconds(60)).until(() -> !stack.running().isEmpty());
        first.destroyForcibly();

        // When
        var second = stack.up();

        // Then
        assertThat(stack.home().resolve("run/ready")).exists();
        assertThat(second.said()).contains("already running");
    }

    @Test
    void ofTwoWhoStartAtOnceOneBuilds() throws IOException {
        // Given
        var builds = maven("echo built >>builds; sleep 2");
        Files.delete(checkout.resolve("deploy/local/target/classpath"));

        // When
        var first = stack.start("up");
        var second = stack.start("up");

        // Then
        assertThat(List.of(stack.end(first), stack.end(second)))
                .allSatisfy(each -> assertThat(each.status()).as(each.said()).isZero())
                .extracting(Result::said)
                .satisfiesExactlyInAnyOrder(
                        starter -> assertThat(starter).contains("Building", "Ready in"),
                        other -> assertThat(other).contains("already running").doesNotContain("Building"));
        assertThat(builds.resolve("builds")).hasContent("built");
    }

    @Test
    void theLockOfADeadStarterIsTakenOver() throws Exception {
        // Given
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(stack.home().resolve("run"));
        Files.createSymbolicLink(stack.home().resolve("run/starting"), Path.of(Long.toString(dead.pid())));

        // Then
        assertThat(stack.up().said()).contains("Ready in");
        assertThat(stack.home().resolve("run/starting")).doesNotExist();
    }

    @Test
    void aSupervisorKilledWhileItStartsLeavesNothingRunning() {
        // Given
        var up = stack.start("up");
        await().atMost(Duration.ofSeconds(60)).until(() -> stack.running().size() == 7);
        var started = stack.running();

        // When
        Signal.KILL.to(stack.recorded("supervisor").pid());

        // Then
        var result = stack.end(up);
        assertThat(result.status()).isNotZero();
        assertThat(result.said()).contains("nothing was left running");
        assertThat(started).allSatisfy(each -> assertThat(each.running()).isEmpty());
    }

    @Test
    void whatIsChangedDuringABuildIsBuiltByTheNext() throws IOException {
        // Given
        maven("sleep 0.1; echo edited >>tutor-service/src/main/java/Edited.java");
        Files.createDirectories(checkout.resolve("tutor-service/src/main/java"));
        Files.delete(checkout.resolve("deploy/local/target/classpath"));
        stack.up();
        stack.down();

        // When
        var next = stack.up();

        // Then
        assertThat(next.said()).contains("changed since the last build: tutor-service/src/main/java/Edited.java");
    }

    @Test
    void anOlderJarBesideTheBuiltOneIsNotMet() throws IOException {
        // Given
        Files.writeString(checkout.resolve("deploy/local/target/lyceum-local-0.0.9.jar"), "old");

        // Then
        assertThat(stack.up().said()).contains("Ready in");
    }

    @Test
    void aCopyThatFailsIsSaidAndIsNotTakenForACopyTheNextTime() throws IOException {
        // Given
        program(
                "cp",
                "[ \"$1\" != -Rp -o ! -d \"$2\" ] || { mkdir -p \"$3\"; PATH=/bin:/usr/bin cp -p \"$2\"/* \"$3\"; exit 1; }\n"
                        + "PATH=/bin:/usr/bin exec cp \"$@\"");
        Files.writeString(checkout.resolve("profile-service/target/quarkus-app/more.txt"), "more");

        // When
        var up = stack.run("up");

        // Then
        assertThat(up.status()).isNotZero();
        assertThat(up.said()).contains("Could not copy", "profile-service/target/quarkus-app");
        assertThat(stack.home().resolve("apps/profile")).doesNotExist();
    }

    @Test
    void resetSaysWhatItDeletesAndDeletesNothingElse() throws IOException {
        // Given
        stack.up();
        var mine = Files.writeString(stack.home().resolve("mine.txt"), "kept");

        // When
        var reset = stack.mustSucceed(stack.run("reset"));

        // Then
        assertThat(reset.said()).contains("Deleting all data, keys and logs in " + stack.home());
        assertThat(stack.home().resolve("postgres")).doesNotExist();
        assertThat(stack.home().resolve("keys")).doesNotExist();
        assertThat(mine).exists();
    }

    @Test
    void aJdkThatIsTooOldIsSaid() throws IOException {
        // Given
        var java = folder.resolve("old/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.20\" 2023-07-18' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        // When
        var up = stack.with("JAVA_HOME", folder.resolve("old").toString()).run("up");

        // Then
        assertThat(up.status()).isNotZero();
        assertThat(up.said()).contains("needs a JDK 17 or newer").contains("version 11");
        stack.with("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void whatIsNotBuiltIsNamed() throws IOException {
        // Given
        Files.delete(checkout.resolve("tutor-service/target/quarkus-app/quarkus-run.jar"));

        // When
        var up = stack.run("up");

        // Then
        assertThat(up.status()).isNotZero();
        assertThat(up.said()).contains("not built yet: tutor-service/target/quarkus-app/quarkus-run.jar");
    }

    /** A Maven that builds what was there before, and does something of its own; it works in the checkout. */
    private Path maven(String deed) throws IOException {
        var classpath = Files.readString(checkout.resolve("deploy/local/target/classpath"));
        Files.writeString(checkout.resolve("classpath"), classpath);
        program("mvn", deed + "\ncp classpath deploy/local/target/classpath");
        stack.with("LYCEUM_BUILD", "auto");
        return checkout;
    }

    /** Puts a program before those of the system. */
    private void program(String name, String script) throws IOException {
        var program = folder.resolve("bin").resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        stack.with("PATH", program.getParent() + ":" + System.getenv("PATH"));
    }
}
