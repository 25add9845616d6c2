package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.capacity.StartUps;
import dev.lyceum.local.capacity.TurnRate;
import dev.lyceum.local.measure.Report;
import dev.lyceum.local.stack.Settings;

/** Prints what a service takes to start, with the archive of its classes and without, and what a core and a second replica bring. */
final class CapacityBench {
    private final Settings settings;

    CapacityBench(Settings settings) {
        this.settings = settings;
    }

    int run() {
        return Report.of(() -> {
            startUps();
            rates();
            return true;
        });
    }

    private void startUps() {
        print("%n%14s | ready, s | resident, MB | application and archive, MB", "");
        var startUps = new StartUps(settings);
        Settings.SERVICES.forEach(service -> {
            var both = startUps.of(service);
            print(
                    "%14s | %4.1f with the archive, %4.1f without: %.2f x | %d and %d: %.2f x | %d and %d",
                    service,
                    both.with().seconds(),
                    both.without().seconds(),
                    both.with().seconds() / both.without().seconds(),
                    both.with().megabytes(),
                    both.without().megabytes(),
                    (double) both.with().megabytes() / both.without().megabytes(),
                    both.application(),
                    both.archive());
        });
        print("  an archive is left behind by the first orderly end of a service: 0 MB before");
    }

    private void rates() {
        var turns = new TurnRate(settings);
        turns.ofAll();
        var one = turns.ofOne();
        var all = turns.ofAll();
        print("%nturns a second through the gateway, 20 learners at once, everything on this machine:");
        print(
                "  one replica %,.0f, %.1f ms of a core each: %,.0f a core",
                one.perSecond(), one.processor(), one.perCore());
        print(
                "  %d replicas %,.0f (%.2f x), %.1f ms of a core each: %,.0f a core",
                settings.replicas(),
                all.perSecond(),
                all.perSecond() / one.perSecond(),
                all.processor(),
                all.perCore());
        print(
                "  on %d processors; clients, gateway, Kafka and PostgreSQL take their part of them",
                Runtime.getRuntime().availableProcessors());
    }
}
