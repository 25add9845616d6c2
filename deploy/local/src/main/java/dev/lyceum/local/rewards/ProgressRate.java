package dev.lyceum.local.rewards;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.measure.InTurns;
import dev.lyceum.local.measure.InTurns.Best;
import dev.lyceum.local.measure.WarmUp;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** How often a second a learner's progress is told, beside the least that it could take; by turns. */
public final class ProgressRate {

    private static final int CLIENTS = 8;
    private static final int TURNS = 4;
    private static final int DAYS = 10;
    private static final Duration EACH = Duration.ofSeconds(3);

    private final Settings settings;

    public ProgressRate(Settings settings) {
        this.settings = settings;
    }

    /** Answers a second. */
    public Best run() {
        var learner = LongHistory.learner(settings, DAYS)
                .calling(new Api("http://localhost:" + settings.port("gamification")));
        try (var least = new BareProgress(settings)) {
            var plain = learner.calling(new Api(least.address()));
            DoubleSupplier ours = () -> perSecond(learner, Learner.asksProgress());
            DoubleSupplier bare = () -> perSecond(plain, Call.get("/" + learner.id()));
            WarmUp.on(ours);
            WarmUp.on(bare);
            return InTurns.best(TURNS, ours, bare);
        }
    }

    private static double perSecond(Learner learner, Call call) {
        return AtOnce.run(CLIENTS, client -> asks(learner, call)).perSecond();
    }

    private static List<Long> asks(Learner learner, Call call) {
        var taken = new ArrayList<Long>();
        var end = System.nanoTime() + EACH.toNanos();
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            var answer = learner.send(call);
            if (answer.status() != 200) {
                throw new Unexpected("status 200", answer);
            }
            taken.add(System.nanoTime() - begin);
        }
        return taken;
    }
}
