package dev.lyceum.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** What PostgreSQL's own record, {@code postmaster.pid}, says about the server of a folder. */
public final class Postmaster {

    private Postmaster() {}

    /** Process id of the server that runs, or ran until it was killed, on this folder. */
    public static OptionalLong pid(Path folder) {
        return line(folder, 0);
    }

    /** When that server started, in seconds of the epoch. */
    public static OptionalLong startedAt(Path folder) {
        return line(folder, 2);
    }

    private static OptionalLong line(Path folder, int number) {
        try (var lines = Files.lines(folder.resolve("data").resolve("postmaster.pid"))) {
            return lines.skip(number)
                    .limit(1)
                    .mapToLong(line -> Long.parseLong(line.strip()))
                    .findFirst();
        } catch (IOException | NumberFormatException absent) {
            return OptionalLong.empty();
        }
    }

    /** Children of a killed postmaster hold its shared memory for a moment; a new one refuses to start until they left. */
    static void awaitItsChildren(Path folder) {
        var data = folder.resolve("data");
        for (int tries = 0; tries < 200 && workIn(data); tries++) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean workIn(Path data) {
        var real = real(data);
        return ProcessHandle.allProcesses().anyMatch(process -> real.equals(workingFolder(process.pid())));
    }

    private static Path workingFolder(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
        } catch (IOException | UnsupportedOperationException gone) {
            return null;
        }
    }

    private static Path real(Path data) {
        try {
            return data.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
