package dev.lyceum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of an image without building it. */
class ContainerfileTest {

    private final List<String> lines =
            Manifests.read(Path.of("../images/Containerfile")).lines().toList();

    @Test
    void everyBaseIsPinnedByItsDigest() {
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .allMatch(line -> line.matches("FROM \\$\\{J(DK|RE)}( AS archive)?"))
                .hasSize(2);
        assertThat(lines.stream().filter(line -> line.matches("ARG J(DK|RE)=.*")))
                .allMatch(line -> line.matches(".*:25-.*@sha256:[0-9a-f]{64}"))
                .noneMatch(line -> line.endsWith("0".repeat(64)))
                .hasSize(2);
    }

    @Test
    void itRunsAsTheUserThatTheManifestsSay() {
        assertThat(lines).contains("USER 10001:10001");
        assertThat(Manifests.read(Path.of("base/service/deployment.yaml")))
                .contains("runAsUser: 10001", "runAsGroup: 10001");
    }

    @Test
    void whatChangesRarelyIsInTheFirstLayers() {
        assertThat(lines.stream().filter(line -> line.startsWith("COPY --from=archive")))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("lib/boot/", "lib/main/", "quarkus/", "app/", "./");
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(String.join("\n", lines))
                .contains("image.version", "image.revision", "image.source", "image.licenses")
                .doesNotContain(":latest");
    }
}
