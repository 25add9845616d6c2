package dev.lyceum.local.capacity;

import dev.lyceum.local.process.Memory;
import dev.lyceum.local.stack.Replica;
import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One more process of a service, started beside a stack at rest, with the archive of its classes and without, by turns. */
public final class StartUps {
    private static final int TURNS = 3;
    /** Not one of the stack's. */
    private static final int NUMBER = 9;

    private final Settings settings;

    public StartUps(Settings settings) {
        this.settings = settings;
    }

    /** The best of some turns: what disturbs only makes it more. */
    public record Start(double seconds, long megabytes) {
        private static final Start NONE = new Start(Double.MAX_VALUE, Long.MAX_VALUE);

        private Start least(Start other) {
            return new Start(Math.min(seconds, other.seconds), Math.min(megabytes, other.megabytes));
        }
    }

    /**
     * @param application in MB, what an image holds of it above its base
     * @param archive in MB, what its archive adds
     */
    public record Both(Start with, Start without, long application, long archive) {}

    public Both of(String service) {
        var both = new Both(
                Start.NONE,
                Start.NONE,
                megabytes(settings.jar(service).getParent()),
                Replica.archive(service, settings).map(StartUps::megabytes).orElse(0L));
        for (int turn = 0; turn < TURNS; turn++) {
            both = new Both(
                    both.with().least(start(service, true)),
                    both.without().least(start(service, false)),
                    both.application(),
                    both.archive());
        }
        return both;
    }

    private Start start(String service, boolean archive) {
        long begin = System.nanoTime();
        try (var replica = Replica.start(service, NUMBER, settings, archive)) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Start(seconds, Memory.resident(replica.pid()).orElse(0L));
        }
    }

    private static long megabytes(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
