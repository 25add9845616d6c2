package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.boards.BoardReads;
import dev.lyceum.local.boards.BoardReads.Times;
import dev.lyceum.local.boards.ExactBoard;
import dev.lyceum.local.boards.UpdateRate;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.measure.Report;
import dev.lyceum.local.stack.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints what boards cost by how many are on them, and that they are right while scores move. */
final class BoardsBench {
    private final Settings settings;
    private final Map<String, String> environment;

    BoardsBench(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    int run() {
        return Report.of(() -> {
            reads();
            boolean exact = exact();
            rate();
            return exact;
        });
    }

    private void reads() {
        List<Times> all = Stream.of(environment
                        .getOrDefault("LYCEUM_BENCH_BOARDS", "10000,100000,1000000")
                        .split(","))
                .map(Integer::valueOf)
                .map(learners -> new BoardReads(settings).of(learners))
                .toList();
        print("%n%12s | top 100 p50, p99 | around me | rank (database), in ms", "learners");
        all.forEach(times ->
                print("%,12d | %s | %s | %s", times.learners(), of(times.top()), of(times.around()), of(times.rank())));
        Times few = all.get(0);
        Times many = all.get(all.size() - 1);
        print(
                "  p99 from the fewest to the most: %.2f x, %.2f x, %.2f x (aim: p99 at most 10 ms, and 1.5 x)",
                many.top().at(99) / few.top().at(99),
                many.around().at(99) / few.around().at(99),
                many.rank().at(99) / few.rank().at(99));
    }

    private boolean exact() {
        var outcome = new ExactBoard(
                        settings, Integer.parseInt(environment.getOrDefault("LYCEUM_BENCH_WALK", "100000")))
                .run();
        print(
                "%n%,d samples while %,.0f scores a second changed: %,d not as a plain ranking has them",
                outcome.samples(), outcome.moves(), outcome.wrong());
        print(
                "  a walk past %,d learners met %,d, %,d of them twice: %s",
                outcome.learners(), outcome.met(), outcome.twice(), outcome.isExact() ? "exact" : "NOT EXACT");
        return outcome.isExact();
    }

    private void rate() {
        var rate = new UpdateRate(settings).run();
        print(
                "%nevents folded a second with boards %,.0f, without %,.0f: %.2f x (aim: 0.8 x)",
                rate.ours(), rate.other(), rate.ratio());
    }

    private static String of(Percentiles times) {
        return String.format(Locale.ROOT, "%5.2f, %5.2f", times.at(50), times.at(99));
    }
}
