package dev.lyceum.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aRunningProcessIsMetByItsRecord() {
        // Given
        new Records(folder).write("tutor", process.toHandle());

        // When
        var found = new Records(folder).find("tutor").orElseThrow();

        // Then
        assertThat(found.running()).map(ProcessHandle::pid).contains(process.pid());
    }

    @Test
    void anotherProcessWithTheSameIdIsNotMet() {
        // Given
        var mine = new Records(folder).write("tutor", process.toHandle());

        // When
        var older = new Recorded("tutor", mine.pid(), mine.started().minusSeconds(10));

        // Then
        assertThat(older.running()).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotMet() throws InterruptedException {
        // Given
        var recorded = new Records(folder).write("tutor", process.toHandle());

        // When
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        // Then
        assertThat(recorded.running()).isEmpty();
    }

    @Test
    void aRecordCutShortNamesNobody() throws IOException {
        // Given
        Files.writeString(folder.resolve("tutor.pid"), Long.toString(process.pid()));

        // Then
        assertThat(new Records(folder).all()).isEmpty();
    }
}
