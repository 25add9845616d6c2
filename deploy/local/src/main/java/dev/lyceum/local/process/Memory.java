package dev.lyceum.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Memory of a process in MB, where the system tells ({@code /proc}). */
public final class Memory {

    private Memory() {}

    /** Resident: what the process holds, pages that it shares with others included. */
    public static Optional<Long> resident(long pid) {
        return field(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    /** Proportional, of a process and its children: shared pages are counted once in all. For PostgreSQL. */
    public static Optional<Long> proportional(ProcessHandle parent) {
        var own = pss(parent);
        var children =
                parent.descendants().map(Memory::pss).flatMap(Optional::stream).mapToLong(Long::longValue);
        var sum = children.sum();
        return own.map(mine -> mine + sum);
    }

    private static Optional<Long> pss(ProcessHandle process) {
        return field(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:");
    }

    private static Optional<Long> field(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Math.round(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0))
                    .findFirst();
        } catch (IOException | RuntimeException notTold) {
            return Optional.empty();
        }
    }
}
