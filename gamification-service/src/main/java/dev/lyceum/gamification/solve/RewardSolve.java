package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.challenge.SolveChallenges;
import dev.lyceum.gamification.goal.ReachDailyGoal;
import dev.lyceum.gamification.streak.RecordStudyDay;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Entered;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that follows from a solved problem, in the consumer's one transaction. */
@ApplicationScoped
class RewardSolve {
    private final TimeSolve timeSolve;
    private final AwardXp awardXp;
    private final RecordStudyDay recordStudyDay;
    private final UnlockAchievements unlockAchievements;
    private final ReachDailyGoal reachDailyGoal;
    private final SolveChallenges solveChallenges;

    RewardSolve(
            TimeSolve timeSolve,
            AwardXp awardXp,
            RecordStudyDay recordStudyDay,
            UnlockAchievements unlockAchievements,
            ReachDailyGoal reachDailyGoal,
            SolveChallenges solveChallenges) {
        this.timeSolve = timeSolve;
        this.awardXp = awardXp;
        this.recordStudyDay = recordStudyDay;
        this.unlockAchievements = unlockAchievements;
        this.reachDailyGoal = reachDailyGoal;
        this.solveChallenges = solveChallenges;
    }

    Uni<Void> reward(Received<ProblemSolved> event) {
        return Account.lock(event.learner())
                .chain(() -> LeakedSessions.hold(event))
                .map(leaked -> leaked ? Solved.asTold(event).voided() : Solved.asTold(event))
                .chain(timeSolve::time)
                .chain(solve -> enter(solve.forProblem())
                        .chain(problem ->
                                isKnown(solve, problem) ? Uni.createFrom().voidItem() : reward(solve, problem)));
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
     * The ledger may know an event that the inbox has forgotten. A repeated problem has no entry that could tell; the rest of
     * what it does is keyed by its day or date and may be done again.
     */
    private static boolean isKnown(Solved solve, List<Entered> problem) {
        return problem.isEmpty() && solve.forProblem().isPresent();
    }

    private Uni<List<Entered>> enter(Optional<Earning> earning) {
        return earning.map(awardXp::enter)
                .orElse(Uni.createFrom().item(Optional.empty()))
                .map(entered -> entered.stream().toList());
    }

    private Uni<Void> reward(Solved solve, List<Entered> problem) {
        var learner = solve.event().learner();
        var cause = solve.event().id();
        return enter(solve.forDate())
                .map(date -> Stream.of(problem, date).flatMap(List::stream).toList())
                .chain(entries -> Tally.count(solve, entries).chain(balance -> awardXp.tell(entries, balance)))
                .chain(() -> reachDailyGoal.judge(learner, solve.when(), cause))
                .chain(() -> recordStudyDay.record(learner, solve.studyDay(), cause))
                .chain(() -> solveChallenges.solve(solve.forChallenges()))
                .chain(() -> unlockAchievements.unlock(learner, solve.when().at(), cause));
    }
}
