package dev.lyceum.gamification.solve;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** @param solves no two of one learner */
    Uni<List<Solved>> time(List<Solved> solves) {
        Instant now = clock.instant();
        List<LearnerId> early = solves.stream()
                .filter(solve -> solve.isStillToCome(now))
                .map(Solved::learner)
                .toList();
        return early.isEmpty()
                ? Uni.createFrom().item(solves)
                : learners.findAll(early).map(found -> clamp(solves, now, found));
    }

    private List<Solved> clamp(List<Solved> solves, Instant now, List<Learner> early) {
        Map<LearnerId, Learner> byId = early.stream().collect(Collectors.toMap(Learner::id, Function.identity()));
        return solves.stream()
                .map(solve -> byId.containsKey(solve.learner()) ? clamp(solve, now, byId.get(solve.learner())) : solve)
                .toList();
    }

    private Solved clamp(Solved solve, Instant now, Learner learner) {
        LOG.warnf(
                "%s tells of %s, which is still to come",
                solve.event().id(), solve.when().at());
        clamped.increment();
        return solve.clampedTo(now, learner.days().dayOf(now));
    }
}
