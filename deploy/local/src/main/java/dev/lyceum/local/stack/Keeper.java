package dev.lyceum.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Starts a part again when it died, later each time, as a cluster would; one that is held stays down. */
final class Keeper {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Part part;
    private final Path hold;
    private Duration pause = Duration.ofSeconds(1);
    private long lastStart = System.nanoTime();
    private long diedAt;
    private boolean down;

    Keeper(Part part, Path run) {
        this.part = part;
        this.hold = hold(run, part.name());
    }

    /** While this file exists, the part is not started again. */
    static Path hold(Path run, String part) {
        return run.resolve(part + ".held");
    }

    void look() {
        if (part.alive()) {
            down = false;
        } else if (!down) {
            mourn();
        } else if (!Files.exists(hold) && since(diedAt).compareTo(pause) >= 0) {
            start();
        }
    }

    private void mourn() {
        down = true;
        diedAt = System.nanoTime();
        pause = since(lastStart).compareTo(SETTLED) > 0 ? Duration.ofSeconds(1) : shorter(pause.multipliedBy(2));
        System.err.println(part.name() + " ended" + (Files.exists(hold) ? " and is held" : ""));
    }

    private void start() {
        lastStart = System.nanoTime();
        try {
            part.launch();
            System.err.println(part.name() + " started again");
        } catch (RuntimeException e) {
            System.err.println(part.name() + " could not be started again: " + e.getMessage());
        }
        down = false;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
