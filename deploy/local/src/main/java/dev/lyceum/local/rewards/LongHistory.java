package dev.lyceum.local.rewards;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.measure.InTurns;
import dev.lyceum.local.measure.InTurns.Both;
import dev.lyceum.local.stack.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a learner's progress costs who has learnt for ten years, beside one of ten days. */
public final class LongHistory {

    private static final int MANY = 3_650;
    private static final int FEW = 10;
    private static final int READS = 400;

    private final Settings settings;

    public LongHistory(Settings settings) {
        this.settings = settings;
    }

    /** Reads the progress with its streak. */
    public Both run() {
        var few = learner(settings, FEW);
        var many = learner(settings, MANY);
        return InTurns.run(READS, READS, few::progress, many::progress);
    }

    /** Who has solved a problem on each of so many days up to yesterday. */
    static Learner learner(Settings settings, int days) {
        var learner = Learner.signedIn(new Api(settings.address()), UUID.randomUUID());
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
}
