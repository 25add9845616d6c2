package dev.lyceum.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private Process parent;

    @AfterEach
    void end() {
        parent.destroyForcibly();
    }

    @Test
    void aProcessRunsUntilItEnds() throws IOException {
        // Given
        parent = new ProcessBuilder("sleep", "600").start();
        assertThat(Processes.ends(parent.toHandle(), Duration.ofMillis(100))).isFalse();

        // When
        parent.destroyForcibly();

        // Then
        assertThat(Processes.ends(parent.toHandle(), Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void aProcessThatEndedHasEndedThoughNobodyBuriesIt() throws IOException {
        // Given
        var child = childOfACarelessParent();

        // When
        Signal.KILL.to(child.pid());

        // Then
        assertThat(Processes.ends(child, Duration.ofSeconds(10))).isTrue();
    }

    /** The parent turns into a program that knows nothing of children. */
    private ProcessHandle childOfACarelessParent() throws IOException {
        parent = new ProcessBuilder("sh", "-c", "sleep 600 >&2 & echo $!; exec sleep 600 >&2")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            return ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }
    }
}
