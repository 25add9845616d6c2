package dev.lyceum.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.servers.Ports;
import dev.lyceum.servers.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePartTest {

    @TempDir
    Path home;

    private Settings settings;

    @BeforeEach
    void pack() throws IOException {
        settings = Settings.of(Map.of(
                "LYCEUM_ROOT",
                home.toString(),
                "LYCEUM_HOME",
                home.toString(),
                "LYCEUM_TUTOR_PORT",
                "" + Ports.free(),
                "LYCEUM_TUTOR_MANAGEMENT_PORT",
                "" + Ports.free()));
        TinyService.pack(settings.jar("tutor"));
    }

    @AfterEach
    void end() {
        settings.records().all().stream()
                .flatMap(each -> each.running().stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void anArchiveOfAServiceThatEndedByItselfIsKept() {
        // Given
        var service = started(Duration.ofSeconds(20));

        // When
        service.stop();

        // Then
        assertThat(home.resolve("classes")).isDirectoryContaining("regex:.*/tutor-[0-9a-f]+\\.jsa");
    }

    @Test
    void whatAKilledServiceLeftIsNoArchive() throws IOException {
        // Given
        var service = started(Duration.ofMillis(100));
        Files.writeString(home.resolve("classes/tutor-draft.jsa"), "half of it");
        Signal.STOP.to(settings.records().find("tutor").orElseThrow().pid());

        // When
        service.stop();

        // Then
        assertThat(home.resolve("classes")).isEmptyDirectory();
    }

    private ServicePart started(Duration patience) {
        var service = new ServicePart("tutor", settings, patience);
        service.launch();
        await().atMost(Duration.ofSeconds(20)).until(service::ready);
        return service;
    }
}
