package dev.lyceum.local;

import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.stack.Leftovers;
import dev.lyceum.local.stack.Settings;
import dev.lyceum.servers.Processes;
import dev.lyceum.servers.Signal;
import java.time.Duration;
import java.util.Optional;

/** Ends the stack: the supervisor in order, then whatever a killed one left behind. */
final class Down {

    /** More than all parts need that do not listen, and an archive of the JVM each. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Settings settings;

    Down(Settings settings) {
        this.settings = settings;
    }

    int run() {
        supervisor().ifPresent(this::stop);
        new Leftovers(settings, line -> System.out.println("  " + line)).end();
        return 0;
    }

    private Optional<ProcessHandle> supervisor() {
        return settings.records().find("supervisor").flatMap(Recorded::running);
    }

    private void stop(ProcessHandle supervisor) {
        Signal.TERM.to(supervisor.pid());
        if (!Processes.ends(supervisor, PATIENCE)) {
            System.out.println("  the supervisor does not end; ending the parts one by one");
        }
    }
}
