package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.streak.RecordStudyDay;
import dev.lyceum.gamification.streak.StudyDay;
import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** All that follows from a solved problem, in the consumer's one transaction. */
@ApplicationScoped
class RewardSolve {
    private final AwardXp awardXp;
    private final RecordStudyDay recordStudyDay;
    private final UnlockAchievements unlockAchievements;

    RewardSolve(AwardXp awardXp, RecordStudyDay recordStudyDay, UnlockAchievements unlockAchievements) {
        this.awardXp = awardXp;
        this.recordStudyDay = recordStudyDay;
        this.unlockAchievements = unlockAchievements;
    }

    Uni<Void> reward(Received<ProblemSolved> solve) {
        return Tally.lock(solve.learner())
                .chain(() -> pay(solve))
                .chain(isNews -> isNews ? applyTheRest(solve) : Uni.createFrom().voidItem());
    }

    /**
     * A repeated problem earns nothing, so no ledger entry can tell whether this event was heard before; the rest of what it
     * does is keyed by its day and may be done again.
     *
     * @return false when the ledger knows this event, even if the inbox has forgotten it
     */
    private Uni<Boolean> pay(Received<ProblemSolved> solve) {
        return solve.data().repeat() ? Uni.createFrom().item(true) : awardXp.forSolving(earning(solve));
    }

    private Uni<Void> applyTheRest(Received<ProblemSolved> solve) {
        var day = new StudyDay(
                solve.data().studyDay(), solve.data().solveId(), solve.data().solvedAt());
        return Tally.count(solve.learner(), solve.data())
                .chain(() -> recordStudyDay.record(solve.learner(), day, solve.id()))
                .chain(() ->
                        unlockAchievements.unlock(solve.learner(), solve.data().solvedAt(), solve.id()));
    }

    private static Earning earning(Received<ProblemSolved> solve) {
        return new Earning(
                solve.learner(),
                solve.data().difficulty(),
                solve.data().hintsUsed(),
                solve.data().studyDay(),
                solve.data().solvedAt(),
                solve.source(),
                solve.id(),
                solve.data().solveId(),
                solve.data().fingerprint());
    }
}
