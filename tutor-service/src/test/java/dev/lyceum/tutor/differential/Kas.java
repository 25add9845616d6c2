package dev.lyceum.tutor.differential;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Khan Academy's checker, another that compares expressions; it runs in Node and is there only where somebody installed it. */
final class Kas {
    static final Path FOLDER = Path.of("src/test/differential");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MINUTES = 2;

    private Kas() {}

    static boolean isInstalled() {
        try {
            return Files.isDirectory(FOLDER.resolve("node_modules/@khanacademy/kas"))
                    && new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException noNode) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it says of each, in their order. */
    static List<Opinion> opinions(List<Pair> pairs) throws IOException, InterruptedException {
        Path asked = Files.createTempFile("pairs", ".json");
        Path answered = Files.createTempFile("opinions", ".json");
        try {
            JSON.writeValue(
                    asked.toFile(),
                    pairs.stream()
                            .map(pair -> List.of(pair.one(), pair.other()))
                            .toList());
            Process node = new ProcessBuilder(
                            "node", FOLDER.resolve("compare.js").toString())
                    .redirectInput(asked.toFile())
                    .redirectOutput(answered.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = node.waitFor(MINUTES, TimeUnit.MINUTES);
            node.destroyForcibly();
            if (!ended || node.exitValue() != 0) {
                throw new IllegalStateException(ended ? "node failed with " + node.exitValue() : "node took too long");
            }
            return JSON.readValue(answered.toFile(), new TypeReference<>() {});
        } finally {
            Files.delete(asked);
            Files.delete(answered);
        }
    }
}
