package dev.lyceum.local.rewards;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.stack.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a learner's progress costs who has learnt for ten years, beside one of ten days. */
public final class LongHistory {

    private static final int MANY = 3_650;
    private static final int FEW = 10;
    private static final int READS = 400;

    private final Settings settings;
    private final Api api;

    public LongHistory(Settings settings) {
        this.settings = settings;
        this.api = new Api(settings.address());
    }

    /** Of reading the progress with its streak, turn by turn. */
    public record Outcome(Percentiles tenDays, Percentiles tenYears) {}

    public Outcome run() {
        var few = learner(FEW);
        var many = learner(MANY);
        measure(few, many);
        return measure(few, many);
    }

    private Learner learner(int days) {
        var learner = Learner.signedIn(api, UUID.randomUUID());
        var today = LocalDate.now(ZoneOffset.UTC);
        var solves = IntStream.range(0, days)
                .mapToObj(number -> SolvedEvent.of(learner.id(), today.minusDays(days - number)))
                .toList();
        try (var teller = new Teller(settings);
                var books = new Books(settings)) {
            teller.tell(solves);
            books.awaitHeard(List.of(solves.get(days - 1).id()));
        }
        return learner;
    }

    private static Outcome measure(Learner few, Learner many) {
        var tenDays = new ArrayList<Long>();
        var tenYears = new ArrayList<Long>();
        for (int read = 0; read < READS; read++) {
            tenDays.add(nanos(few));
            tenYears.add(nanos(many));
        }
        return new Outcome(percentiles(tenDays), percentiles(tenYears));
    }

    private static Percentiles percentiles(List<Long> nanos) {
        return Percentiles.ofNanos(
                nanos, nanos.stream().mapToLong(Long::longValue).sum());
    }

    private static long nanos(Learner learner) {
        var begin = System.nanoTime();
        learner.progress();
        return System.nanoTime() - begin;
    }
}
