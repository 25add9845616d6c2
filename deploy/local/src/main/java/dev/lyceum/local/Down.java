package dev.lyceum.local;

import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.stack.Leftovers;
import dev.lyceum.local.stack.Settings;
import dev.lyceum.servers.Signal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the stack: the supervisor in order, then whatever a killed one left behind. */
final class Down {

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
        try {
            supervisor.onExit().get(90, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            System.out.println("  the supervisor does not end; ending the parts one by one");
        } catch (Exception e) {
            throw new IllegalStateException("Interrupted while stopping", e);
        }
    }
}
