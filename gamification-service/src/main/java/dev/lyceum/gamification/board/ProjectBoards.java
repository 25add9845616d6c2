package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Sweep;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts on the boards what was earned, a batch in one transaction. Every replica looks; whoever finds the lock free does it. */
@ApplicationScoped
class ProjectBoards {
    private static final int BATCH = 2_000;

    private final Sweep sweep;
    private final Learners learners;
    private final BoardRulebook rules;
    private final Clock clock;

    ProjectBoards(Sweep sweep, Learners learners, BoardRulebook rules, Clock clock) {
        this.sweep = sweep;
        this.learners = learners;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> project() {
        return sweep.portions("boards", () -> BoardLock.holding(this::batch));
    }

    /** @return whether there may be more */
    private Uni<Boolean> batch() {
        return Due.take(BATCH).call(this::apply).map(batch -> batch.size() == BATCH);
    }

    /** In the caller's transaction, which holds the boards' lock. */
    Uni<Void> apply(List<Due> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        List<LearnerId> ids = batch.stream().map(Due::learner).distinct().toList();
        Set<LearnerId> relooked = batch.stream()
                .filter(due -> due.amount() == 0)
                .map(Due::learner)
                .collect(Collectors.toSet());
        return learners.findAll(ids)
                .map(found -> found.stream()
                        .map(learner ->
                                new ApplyDeltas.Who(learner.id(), mayBeShown(learner), relooked.contains(learner.id())))
                        .toList())
                .chain(who -> ApplyDeltas.apply(Delta.of(batch, rules.at(now)), who, now));
    }

    /** To others: somebody never heard of may be a child. */
    static boolean mayBeShown(Learner learner) {
        return learner.kind().isPresent()
                && Purpose.LEADERBOARD.isGranted(learner.decision(Purpose.LEADERBOARD), learner.isUnder13(false));
    }
}
