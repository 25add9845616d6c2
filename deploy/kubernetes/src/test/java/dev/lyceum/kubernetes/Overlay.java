package dev.lyceum.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An overlay as a cluster would be given it. */
final class Overlay {

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Overlay() {}

    /** @throws IllegalStateException with what it says, when kubectl does not render it */
    static Manifests render(String folder) {
        return RENDERED.computeIfAbsent(folder, each -> Manifests.parse(said("kubectl", "kustomize", each)));
    }

    static boolean canRender() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(folder -> java.nio.file.Files.isExecutable(java.nio.file.Path.of(folder, "kubectl")));
    }

    private static String said(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
