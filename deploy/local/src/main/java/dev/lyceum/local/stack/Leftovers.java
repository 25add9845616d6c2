package dev.lyceum.local.stack;

import dev.lyceum.local.process.Recorded;
import dev.lyceum.servers.Postmaster;
import dev.lyceum.servers.Processes;
import dev.lyceum.servers.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a killed run left behind, known by its records only. */
public final class Leftovers {

    private final Settings settings;
    private final Consumer<String> say;

    public Leftovers(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    /** Ends every recorded process that still runs, PostgreSQL last, and forgets all records. */
    public void end() {
        var found = found();
        found.stream().filter(each -> !isPostgres(each)).forEach(this::ask);
        found.stream().filter(each -> !isPostgres(each)).forEach(this::await);
        found.stream().filter(Leftovers::isPostgres).forEach(this::ask);
        found.stream().filter(Leftovers::isPostgres).forEach(this::await);
        settings.records().all().forEach(each -> settings.records().forget(each.name()));
    }

    private List<Recorded> found() {
        var found = new ArrayList<>(settings.records().all());
        found.removeIf(each -> each.pid() == ProcessHandle.current().pid());
        var own = postmaster();
        found.removeIf(each -> isPostgres(each) && !own.isEmpty());
        found.addAll(own);
        found.removeIf(each -> each.running().isEmpty());
        return found;
    }

    /** PostgreSQL keeps a record of its own, which exists before we could write ours. */
    private List<Recorded> postmaster() {
        var pid = Postmaster.pid(settings.postgres());
        var started = Postmaster.startedAt(settings.postgres());
        return pid.isPresent() && started.isPresent()
                ? List.of(new Recorded("postgres", pid.getAsLong(), Instant.ofEpochSecond(started.getAsLong())))
                : List.of();
    }

    private void ask(Recorded leftover) {
        say.accept("ending " + leftover.name() + " (process " + leftover.pid() + ") of an earlier run");
        // TERM would make PostgreSQL wait for its clients; INT ends their sessions and shuts down in order.
        (isPostgres(leftover) ? Signal.INT : Signal.TERM).to(leftover.pid());
    }

    private void await(Recorded leftover) {
        if (!ends(leftover, Duration.ofSeconds(20))) {
            Signal.KILL.to(leftover.pid());
            ends(leftover, Duration.ofSeconds(5));
        }
    }

    private static boolean ends(Recorded leftover, Duration patience) {
        return leftover.running()
                .map(process -> Processes.ends(process, patience))
                .orElse(true);
    }

    private static boolean isPostgres(Recorded leftover) {
        return leftover.name().equals("postgres");
    }
}
