package dev.lyceum.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.servers.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path root;

    @Test
    void everyPortHasItsUsualPlaceAndIsMovedByTheEnvironment() {
        // When
        var settings = Settings.of(environment(Map.of("LYCEUM_TUTOR_PORT", "18082")));

        // Then
        assertThat(settings.port(Port.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port("gamification")).isEqualTo(8081);
        assertThat(settings.port("tutor")).isEqualTo(18_082);
        assertThat(settings.port("sharing")).isEqualTo(8083);
        assertThat(settings.port("profile")).isEqualTo(8084);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "99999", "-1", "http", "80 "})
    void whatIsNoPortIsRefusedByName(String port) {
        assertThatThrownBy(() -> Settings.of(environment(Map.of("LYCEUM_KAFKA_PORT", port))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LYCEUM_KAFKA_PORT");
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatThrownBy(() -> Settings.of(environment(Map.of("LYCEUM_KAFKA_PORT", "8080"))))
                .hasMessageContaining("share a port");
    }

    @Test
    void aTakenPortIsNamedWithThePartAndTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            var ports = new HashMap<String, String>();
            Arrays.stream(Port.values()).forEach(port -> ports.put(port.variable(), "" + Ports.free()));
            ports.put("LYCEUM_SHARING_PORT", "" + taken.getLocalPort());

            // Then
            assertThatThrownBy(() -> FreePorts.check(Settings.of(environment(ports))))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (sharing) is taken")
                    .hasMessageContaining("LYCEUM_SHARING_PORT=");
        }
    }

    private Map<String, String> environment(Map<String, String> more) {
        var environment = new HashMap<>(Map.of("LYCEUM_ROOT", root.toString()));
        environment.putAll(more);
        return environment;
    }
}
