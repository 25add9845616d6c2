package dev.lyceum.local.measure;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** From the moment the tutor has accepted a solve to the moment the learner's progress shows its XP. */
public final class Journeys {

    private static final Duration LOOK = Duration.ofMillis(1);

    /** A learner is paid at most 600 XP a day, so each solves a few and makes room for the next. */
    private static final int SOLVES = 25;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Api api;

    public Journeys(Settings settings) {
        this.settings = settings;
        this.api = new Api(settings.address());
    }

    public void warmUp() {
        atOnce(4);
    }

    /** As a frontend sees it: it asks the API for the learner's progress. */
    public Percentiles oneAfterAnother() {
        var all = new ArrayList<Long>();
        for (int each = 0; each < 8; each++) {
            var learner = Learner.signedIn(api, UUID.randomUUID());
            all.addAll(solves(learner, () -> learner.progress().path("xp").asLong()));
        }
        return Percentiles.ofNanos(all);
    }

    /** Side by side, each as fast as the services allow. */
    public Percentiles atOnce(int learners) {
        try (var watch = new XpWatch(settings)) {
            return AtOnce.run(learners, worker -> solves(watch));
        }
    }

    private List<Long> solves(XpWatch watch) {
        var learner = Learner.signedIn(api, UUID.randomUUID());
        return solves(learner, () -> watch.xp(learner.id()));
    }

    private static List<Long> solves(Learner learner, LongSupplier xp) {
        var times = new ArrayList<Long>();
        for (int number = 0; number < SOLVES; number++) {
            times.add(solve(learner, Equation.number(number), xp));
        }
        return times;
    }

    private static long solve(Learner learner, Equation equation, LongSupplier xp) {
        var before = xp.getAsLong();
        learner.solve(learner.open(equation), equation);
        var accepted = System.nanoTime();
        while (xp.getAsLong() == before) {
            if (System.nanoTime() - accepted > PATIENCE.toNanos()) {
                throw new Unexpected("No XP after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return System.nanoTime() - accepted;
    }
}
