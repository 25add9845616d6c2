package dev.lyceum.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** What the person who waits is told: lines of what happened, and what is still waited for. */
final class Progress {

    private final long begin = System.nanoTime();
    private final Path waiting;

    Progress(Path run) {
        this.waiting = run.resolve("waiting");
    }

    void say(String line) {
        System.out.println("  " + line);
        System.out.flush();
    }

    void done(String part, String what) {
        say(String.format(Locale.ROOT, "%-13s %-34s %5.1f s", part, what, seconds()));
    }

    /** The script shows this with the time that passes, so that no wait is silent. */
    void waitFor(Collection<String> parts) {
        try {
            Files.writeString(waiting, String.join(", ", parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
