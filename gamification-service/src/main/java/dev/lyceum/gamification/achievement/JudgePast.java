package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.failure.Failure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Judges everybody by a catalogue that they have not been judged by yet, and unlocks what their past has earned already. Each
 * learner's row says by which catalogue it was judged last, so nothing is lost when a walk is cut short, and every replica
 * may walk: whoever locks a learner first judges them.
 */
@ApplicationScoped
class JudgePast {
    private static final Logger LOG = Logger.getLogger(JudgePast.class);
    private static final int PORTION = 500;

    private final Database database;
    private final Catalogues catalogues;
    private final UnlockAchievements unlockAchievements;
    private final Clock clock;

    JudgePast(Database database, Catalogues catalogues, UnlockAchievements unlockAchievements, Clock clock) {
        this.database = database;
        this.catalogues = catalogues;
        this.unlockAchievements = unlockAchievements;
        this.clock = clock;
    }

    /** When there is nobody left to judge, it costs three look-ups in indexes. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> walk() {
        Catalogue catalogue = catalogues.at(clock.instant());
        return database.background(() -> Unjudged.numberOf(catalogue)).chain(this::judgeWhoIsBehind);
    }

    /** Portion by portion behind the last one, so that learners who cannot be judged now hold up none behind them. */
    private Uni<Void> judgeWhoIsBehind(int catalogue) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(Unjudged.BEFORE_ALL), last -> judgePortion(last, catalogue))
                .whilst(judged -> judged == PORTION)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> judgePortion(AtomicReference<Unjudged> last, int catalogue) {
        return database.background(() -> Unjudged.behind(last.get(), catalogue, PORTION))
                .call(portion -> judgeEach(portion, last, catalogue))
                .map(List::size);
    }

    private Uni<Void> judgeEach(List<Unjudged> portion, AtomicReference<Unjudged> last, int catalogue) {
        return Multi.createFrom()
                .iterable(portion)
                .onItem()
                .invoke(last::set)
                .onItem()
                .transformToUniAndConcatenate(learner -> judge(learner, catalogue))
                .onItem()
                .ignoreAsUni();
    }

    /** Each in a transaction of its own: one that fails waits for the next walk. */
    private Uni<Void> judge(Unjudged unjudged, int catalogue) {
        return database.background(() -> unjudged.take(catalogue)
                        .chain(isOurs -> isOurs
                                ? unlockAchievements.unlock(
                                        List.of(new Occasion(unjudged.learner(), clock.instant(), Optional.empty())))
                                : Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the past of %s is not judged yet: %s", unjudged.learner(), Failure.describe(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
