package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.streak.RecordStudyDay;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All that follows from a solved problem, in the consumer's one transaction. */
@ApplicationScoped
class RewardSolve {
    private final TimeSolve timeSolve;
    private final AwardXp awardXp;
    private final RecordStudyDay recordStudyDay;
    private final UnlockAchievements unlockAchievements;

    RewardSolve(
            TimeSolve timeSolve,
            AwardXp awardXp,
            RecordStudyDay recordStudyDay,
            UnlockAchievements unlockAchievements) {
        this.timeSolve = timeSolve;
        this.awardXp = awardXp;
        this.recordStudyDay = recordStudyDay;
        this.unlockAchievements = unlockAchievements;
    }

    Uni<Void> reward(Received<ProblemSolved> event) {
        return Account.lock(event.learner())
                .chain(() -> timeSolve.time(Solved.asTold(event)))
                .chain(solve -> payProblem(solve)
                        .chain(isNews ->
                                isNews ? applyTheRest(solve) : Uni.createFrom().voidItem()));
    }

    /** For an event that was heard before: told with other content, it is poison. */
    Uni<Void> compare(Received<ProblemSolved> event) {
        return awardXp.mustAgree(
                event.learner(),
                event.source(),
                event.id(),
                Solved.asTold(event).earnings());
    }

    /**
     * A repeated problem earns nothing, so no ledger entry can tell whether this event was heard before; the rest of what it
     * does is keyed by its day or date and may be done again.
     *
     * @return false when the ledger knows this event, even if the inbox has forgotten it
     */
    private Uni<Boolean> payProblem(Solved solve) {
        return solve.forProblem()
                .map(earning -> awardXp.award(earning).map(Optional::isPresent))
                .orElse(Uni.createFrom().item(true));
    }

    private Uni<Void> applyTheRest(Solved solve) {
        var learner = solve.event().learner();
        var cause = solve.event().id();
        return payDate(solve)
                .chain(() -> Tally.count(solve))
                .chain(() -> recordStudyDay.record(learner, solve.studyDay(), cause))
                .chain(() -> unlockAchievements.unlock(learner, solve.when().at(), cause));
    }

    private Uni<Void> payDate(Solved solve) {
        return solve.forDate()
                .map(earning -> awardXp.award(earning).replaceWithVoid())
                .orElse(Uni.createFrom().voidItem());
    }
}
