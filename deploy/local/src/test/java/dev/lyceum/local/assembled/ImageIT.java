package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image of each service, where buildah is at hand to build it; elsewhere ContainerfileTest reads its text. */
@Tag("faults")
class ImageIT {
    private static final Path REPOSITORY = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"profile", "tutor", "gamification", "sharing"})
    void anImageIsBuiltAndRunsAsNobodyInParticular(String service) throws Exception {
        assumeTrue(isAtHand("buildah"), "no buildah, so no image is built");
        String image = "localhost/lyceum-" + service + ":test";

        buildah("build", "-f", "deploy/images/Containerfile", "--build-arg", "SERVICE=" + service, "-t", image, ".");
        try {
            assertThat(buildah("inspect", "--type", "image", "--format", "{{.OCIv1.Config.User}}", image))
                    .contains("10001:10001");
        } finally {
            buildah("rmi", image);
        }
    }

    private static boolean isAtHand(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }

    private static String buildah(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("buildah"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(REPOSITORY.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
