package dev.lyceum.gamification.solve;

import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Takes the tutor at its word about when something was solved, unless that is still to come. */
@ApplicationScoped
class TimeSolve {
    private static final Logger LOG = Logger.getLogger(TimeSolve.class);

    private final Learners learners;
    private final Clock clock;
    private final Counter clamped;

    TimeSolve(Learners learners, Clock clock, MeterRegistry metrics) {
        this.learners = learners;
        this.clock = clock;
        this.clamped = Counter.builder("lyceum.solves.clamped")
                .description("solves told of before they can have happened, taken as done when heard of")
                .register(metrics);
    }

    Uni<Solved> time(Solved solve) {
        Instant now = clock.instant();
        return solve.isStillToCome(now)
                ? learners.find(solve.event().learner()).map(learner -> clamp(solve, now, learner))
                : Uni.createFrom().item(solve);
    }

    private Solved clamp(Solved solve, Instant now, Learner learner) {
        LOG.warnf(
                "%s tells of %s, which is still to come",
                solve.event().id(), solve.when().at());
        clamped.increment();
        return solve.clampedTo(now, learner.days().dayOf(now));
    }
}
