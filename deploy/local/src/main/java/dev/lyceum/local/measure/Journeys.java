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
import java.util.function.Supplier;

/** From the moment the tutor has accepted a solve to the moment its XP is there. */
public final class Journeys {

    private static final Duration LOOK = Duration.ofMillis(1);

    /** A learner is paid at most 600 XP a day, so each solves a few and makes room for the next. */
    private static final int SOLVES = 25;

    /** As many solves by one after another as by many at once. */
    private static final int ONE_AFTER_ANOTHER = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Api api;

    /** One solve; it takes so many nanoseconds from its being accepted. */
    private interface Journey {
        long take(Learner learner, Equation equation) throws InterruptedException;
    }

    public Journeys(Settings settings) {
        this.settings = settings;
        this.api = new Api(settings.address());
    }

    public void warmUp() {
        committed(4);
    }

    /** Until a reader of the database finds it: learners side by side, each as fast as the services allow. */
    public Percentiles committed(int learners) {
        try (var watch = new XpWatch(settings)) {
            return AtOnce.run(learners, worker -> untilCommitted(watch, learners == 1 ? ONE_AFTER_ANOTHER : 1));
        }
    }

    /** Until a frontend finds it that asks the API for the learner's progress all the time; one learner after another. */
    public Percentiles visible() {
        return AtOnce.run(1, worker -> solves(ONE_AFTER_ANOTHER, this::learner, this::untilVisible));
    }

    private List<Long> untilCommitted(XpWatch watch, int learners) throws InterruptedException {
        return solves(learners, () -> watched(watch), (learner, equation) -> untilCommitted(watch, learner, equation));
    }

    private static List<Long> solves(int learners, Supplier<Learner> next, Journey journey)
            throws InterruptedException {
        var times = new ArrayList<Long>();
        for (int each = 0; each < learners; each++) {
            var learner = next.get();
            for (int number = 0; number < SOLVES; number++) {
                times.add(journey.take(learner, Equation.number(number)));
            }
        }
        return times;
    }

    private Learner learner() {
        return Learner.signedIn(api, UUID.randomUUID());
    }

    private Learner watched(XpWatch watch) {
        var learner = learner();
        watch.watch(learner.id());
        return learner;
    }

    private static long untilCommitted(XpWatch watch, Learner learner, Equation equation) throws InterruptedException {
        var before = watch.xp(learner.id());
        learner.solve(learner.open(equation), equation);
        var accepted = System.nanoTime();
        // It may be there before its learner has read that the solve was accepted.
        return Math.max(0, watch.changed(learner.id(), before, PATIENCE) - accepted);
    }

    private long untilVisible(Learner learner, Equation equation) {
        var before = xp(learner);
        learner.solve(learner.open(equation), equation);
        var accepted = System.nanoTime();
        while (xp(learner) == before) {
            if (System.nanoTime() - accepted > PATIENCE.toNanos()) {
                throw new Unexpected("No XP after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return System.nanoTime() - accepted;
    }

    private static long xp(Learner learner) {
        return learner.progress().path("xp").asLong();
    }
}
