package dev.lyceum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What can be said of a release without making one. */
class ReleaseTest {
    private final JsonNode jobs = jobs();
    private final List<String> steps = StreamSupport.stream(
                    jobs.at("/image/steps").spliterator(), false)
            .map(JsonNode::toString)
            .toList();

    private static JsonNode jobs() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("../../.github/workflows/release.yml").toFile())
                    .get("jobs");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void nothingIsReleasedThatCiHasNotPassed() {
        assertThat(jobs.at("/test/steps").toString()).contains(".ci/run");
        assertThat(jobs.at("/image/needs").asText()).isEqualTo("test");
    }

    /** A list of what is in it, no known vulnerability in it or in its base, a signature, and where it comes from: in this order. */
    @Test
    void everyImageIsListedLookedThroughSignedAndSaidWhereItComesFrom() {
        assertThat(Stream.of(
                                "-Psbom",
                                "osv-scanner",
                                "buildah build",
                                "\"exit-code\":\"1\"",
                                "cosign sign",
                                "--type cyclonedx",
                                "attest-build-provenance")
                        .map(this::step))
                .doesNotContain(-1)
                .isSorted();
    }

    private int step(String deed) {
        return steps.stream()
                .filter(step -> step.contains(deed))
                .map(steps::indexOf)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void theListIsMadeByTheBuild() {
        assertThat(Manifests.read(Path.of("../../pom.xml")))
                .contains("<id>sbom</id>", "<artifactId>cyclonedx-maven-plugin</artifactId>", "<goal>makeBom</goal>");
    }
}
