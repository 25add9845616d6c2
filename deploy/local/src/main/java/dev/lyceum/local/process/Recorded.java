package dev.lyceum.local.process;

import dev.lyceum.servers.Processes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One process of the stack, as its record names it. An id alone is not enough: the system gives ids out again. */
public record Recorded(String name, long pid, Instant started) {

    /** A start instant is computed from the boot time, which moves when the clock is set. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    static Recorded of(String name, ProcessHandle process) {
        return new Recorded(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, while it runs; empty when it ended, even if its id now belongs to another. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(Processes::runs).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        var seen = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(started, seen).abs().compareTo(SLACK) <= 0;
    }

    String line() {
        return pid + " " + started + "\n";
    }

    static Optional<Recorded> parse(String name, String line) {
        var words = line.strip().split(" ");
        try {
            return Optional.of(new Recorded(name, Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (RuntimeException cutShort) {
            return Optional.empty();
        }
    }
}
