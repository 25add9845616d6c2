package dev.lyceum.local.rewards;

import dev.lyceum.local.measure.InTurns;
import dev.lyceum.local.measure.InTurns.Best;
import dev.lyceum.local.measure.WarmUp;
import dev.lyceum.local.stack.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** How many events a second gamification makes into rewards, from a full topic. */
public final class FoldRate {

    private static final int LEARNERS = 600;
    private static final int SOLVES = 10;
    private static final int TURNS = 5;

    private final Settings settings;

    public FoldRate(Settings settings) {
        this.settings = settings;
    }

    /** Events a second once that becomes no more, by turns with what it is compared with. */
    public Best beside(DoubleSupplier other) {
        warmUp();
        return InTurns.best(TURNS, () -> of(LEARNERS), other);
    }

    /** Events a second, once that becomes no more. */
    public double run() {
        warmUp();
        return of(LEARNERS);
    }

    private void warmUp() {
        WarmUp.on(() -> of(LEARNERS));
    }

    /** Events a second of one lot, ten for each of so many learners. */
    public double of(int learners) {
        try (var books = new Books(settings);
                var teller = new Teller(settings)) {
            return folded(learners, books, teller);
        }
    }

    private static double folded(int learners, Books books, Teller teller) {
        var solves = solves(learners);
        var lastOfEach = solves.subList(solves.size() - learners, solves.size()).stream()
                .map(SolvedEvent::id)
                .toList();
        long begin = System.nanoTime();
        teller.tell(solves);
        books.awaitHeard(lastOfEach);
        return solves.size() * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }

    /** One of each learner, then the next of each. */
    private static List<SolvedEvent> solves(int many) {
        var learners = Stream.generate(UUID::randomUUID).limit(many).toList();
        var today = LocalDate.now(ZoneOffset.UTC);
        var solves = new ArrayList<SolvedEvent>();
        for (int number = 0; number < SOLVES; number++) {
            var day = today.minusDays(SOLVES - number);
            learners.forEach(learner -> solves.add(SolvedEvent.of(learner, day)));
        }
        return solves;
    }
}
