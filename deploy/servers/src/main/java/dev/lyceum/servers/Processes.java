package dev.lyceum.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether processes of others run. An orphan that ended stays in the system's table until the first process buries it,
 * in a container often seconds later or never, and Java takes it for alive until then.
 */
public final class Processes {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Processes() {}

    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isUnburied(process.pid());
    }

    /** Waits for its end; false when it still runs after this time. */
    public static boolean ends(ProcessHandle process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static boolean isUnburied(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // "pid (name) state": the name may hold brackets and spaces.
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notToldHere) {
            return false;
        }
    }
}
