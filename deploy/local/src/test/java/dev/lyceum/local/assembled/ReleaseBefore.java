package dev.lyceum.local.assembled;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What this repository was at its last tag, built; while nothing is tagged, before there were referrals and boards. */
final class ReleaseBefore {
    private static final String UNTAGGED = "866a0b5";
    private static final Path REPOSITORY = Path.of("../..");

    private final Path log;

    /** @param log what git and Maven say */
    ReleaseBefore(Path log) {
        this.log = log;
    }

    /** Empty where the history is not at hand. */
    Optional<String> commit() {
        var tag = run(REPOSITORY, "git", "describe", "--tags", "--abbrev=0");
        var name = tag == 0 ? said().strip() : UNTAGGED;
        return run(REPOSITORY, "git", "cat-file", "-e", name + "^{commit}") == 0 ? Optional.of(name) : Optional.empty();
    }

    /** Into a new folder; nobody formats it any more. */
    void build(String commit, Path checkout) {
        mustSucceed(REPOSITORY, "git", "clone", "--quiet", "--no-checkout", ".", absolute(checkout));
        mustSucceed(checkout, "git", "checkout", "--quiet", commit);
        mustSucceed(checkout, "mvn", "-B", "-ntp", "-q", "package", "-DskipTests", "-Dspotless.check.skip");
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private void mustSucceed(Path folder, String... command) {
        if (run(folder, command) != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said());
        }
    }

    private int run(Path folder, String... command) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectError(
                            log.resolveSibling(log.getFileName() + ".errors").toFile())
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var process = builder.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("It does not end: " + String.join(" ", command));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
