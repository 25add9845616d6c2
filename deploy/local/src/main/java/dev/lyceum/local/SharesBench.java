package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.measure.Report;
import dev.lyceum.local.shares.ExactVisits;
import dev.lyceum.local.shares.HotRow;
import dev.lyceum.local.shares.PageRate;
import dev.lyceum.local.stack.Settings;
import java.util.Map;

/** Prints that visits are counted exactly under kills, and what a page costs beside the least it could. */
final class SharesBench {
    private final Settings settings;
    private final Map<String, String> environment;

    SharesBench(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    int run() {
        return Report.of(() -> {
            rates();
            return exact();
        });
    }

    private void rates() {
        int links = number("LYCEUM_BENCH_LINKS", 100_000);
        var pages = new PageRate(settings, links).run();
        try (var row = new HotRow(settings)) {
            double updates = row.best();
            print(
                    "%npages a second: one link %,.0f, ten links %,.0f, %,d links %,.0f",
                    pages.one(), pages.few(), links, pages.many());
            print(
                    "  a bare handler of the same bytes %,.0f: %.2f x (aim: 0.7 x)",
                    pages.bare(), pages.one() / pages.bare());
            print("  UPDATE … SET clicks = clicks + 1 %,.0f: %.1f x (aim: 8 x)", updates, pages.one() / updates);
            print("  from ten to %,d links: %.2f x (aim: 0.8 x)", links, pages.many() / pages.few());
        }
    }

    private boolean exact() {
        var outcome = new ExactVisits(
                        settings, number("LYCEUM_BENCH_VISITS", 1_000_000), number("LYCEUM_BENCH_KILLS", 20))
                .run();
        print(
                "%n%,d visits of one link acknowledged by Kafka, counters killed %d times: %,d counted, %,d unique: %s",
                outcome.acknowledged(),
                outcome.kills(),
                outcome.counted(),
                outcome.unique(),
                outcome.isExact() ? "exact" : "NOT EXACT");
        return outcome.isExact();
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(environment.getOrDefault(name, String.valueOf(otherwise)));
    }
}
