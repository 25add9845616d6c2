package dev.lyceum.local.stack;

import dev.lyceum.servers.Processes;
import dev.lyceum.servers.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Takes one part of a running stack away and gives it back, to see what the others do meanwhile. */
public final class Hold {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;

    public Hold(Settings settings) {
        this.settings = settings;
    }

    /** Stops the part; it stays down until {@link #release}. False when there is no such part. */
    public boolean stop(String part) {
        var recorded = settings.records().find(part);
        if (recorded.isEmpty() || part.equals("supervisor")) {
            return false;
        }
        write(part);
        var signal = part.equals("postgres") ? Signal.INT : Signal.TERM;
        recorded.get().running().ifPresent(process -> end(process, signal));
        return true;
    }

    private static void end(ProcessHandle process, Signal signal) {
        signal.to(process.pid());
        Processes.ends(process, PATIENCE);
    }

    private void write(String part) {
        try {
            Files.writeString(Keeper.hold(settings.run(), part), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the supervisor start the part again, and waits until it has; false when nothing held it. */
    public boolean release(String part) {
        try {
            if (!Files.deleteIfExists(Keeper.hold(settings.run(), part))) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var look = new Look(settings);
        for (int tries = 0; tries < 300 && !look.healthy(part); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        return look.healthy(part);
    }
}
