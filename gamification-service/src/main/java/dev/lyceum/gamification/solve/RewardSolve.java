package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.challenge.SolveChallenges;
import dev.lyceum.gamification.goal.ReachDailyGoal;
import dev.lyceum.gamification.streak.RecordStudyDay;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Entered;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that follows from solved problems, in the consumer's one transaction. */
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

    /** @param events no two of one learner: each step is one statement for all of them */
    Uni<Void> reward(List<Received<ProblemSolved>> events) {
        return Account.lockAll(events.stream().map(Received::learner).toList())
                .chain(() -> LeakedSessions.learnersOf(events))
                .map(leaked -> events.stream()
                        .map(event -> leaked.contains(event.learner())
                                ? Solved.asTold(event).voided()
                                : Solved.asTold(event))
                        .toList())
                .chain(timeSolve::time)
                .chain(solves -> enter(solves, Solved::forProblem)
                        .chain(problems -> reward(unknown(solves, problems), problems)));
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
    private static List<Solved> unknown(List<Solved> solves, List<Entered> problems) {
        Set<LearnerId> entered =
                problems.stream().map(entry -> entry.earning().learner()).collect(Collectors.toSet());
        return solves.stream()
                .filter(solve -> solve.forProblem().isEmpty() || entered.contains(solve.learner()))
                .toList();
    }

    private Uni<List<Entered>> enter(List<Solved> solves, Function<Solved, Optional<Earning>> what) {
        return awardXp.enter(solves.stream().map(what).flatMap(Optional::stream).toList());
    }

    private Uni<Void> reward(List<Solved> solves, List<Entered> problems) {
        return solves.isEmpty()
                ? Uni.createFrom().voidItem()
                : enter(solves, Solved::forDate)
                        .map(dates ->
                                Stream.of(problems, dates).flatMap(List::stream).toList())
                        .chain(entries ->
                                Tally.count(solves, entries).chain(balances -> awardXp.tell(entries, balances)))
                        .chain(() -> reachDailyGoal.judge(each(solves, Solved::forGoals)))
                        .chain(() -> recordStudyDay.record(each(solves, Solved::studyDay)))
                        .chain(() -> solveChallenges.solve(each(solves, Solved::forChallenges)))
                        .chain(() -> unlockAchievements.unlock(each(solves, Solved::forAchievements)));
    }

    private static <T> List<T> each(List<Solved> solves, Function<Solved, T> part) {
        return solves.stream().map(part).toList();
    }
}
