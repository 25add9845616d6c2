package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.xp.Balance;
import dev.lyceum.gamification.xp.Entered;
import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What a solve changes on the learner's row: XP and counts, in one write. */
final class Tally {
    /**
     * Facts by their keys, and on the learner's row how many there are. A problem solved again (?2 is 0) is none; it still
     * makes a day active and may complete a problem of the day. Before the study day is recorded: whether it is new is seen
     * by its not being there.
     */
    private static final String COUNT =
            """
            with typed as (
                insert into solved_type (learner_id, problem_type) select ?1, ?4 where ?2 = 1 on conflict do nothing),
            exercised as (
                insert into solved_concept (learner_id, concept)
                select ?1, concept from unnest(string_to_array(?5, ',')) as concept where ?2 = 1 on conflict do nothing),
            completed as (
                insert into completed_daily (learner_id, day)
                select ?1, cast(day as date) from unnest(string_to_array(?6, ',')) as day on conflict do nothing returning day),
            solved as (
                insert into solve (solve_id, learner_id, study_day, problem_id, problem_type, difficulty, hints_used,
                    seconds_spent, repeat, solved_at, session_id)
                values (?9, ?1, cast(?7 as date), ?10, ?4, ?11, ?12, ?13, ?2 = 0, ?14, ?15) on conflict do nothing)
            update progress
            set xp = xp + ?8,
                problems_solved = problems_solved + ?2,
                solved_without_hints = solved_without_hints + ?3,
                daily_problems = daily_problems + (select count(*) from completed),
                days_active = days_active + (case when exists
                    (select from study_day where learner_id = ?1 and day = cast(?7 as date)) then 0 else 1 end),
                longest_pause = greatest(longest_pause,
                    (select cast(?7 as date) - max(day) - 1 from study_day where learner_id = ?1 and day < cast(?7 as date)),
                    (select min(day) - cast(?7 as date) - 1 from study_day where learner_id = ?1 and day > cast(?7 as date)))
            where learner_id = ?1
            returning xp, level_announced
            """;

    /** @param entries that the solve has made in the ledger */
    static Uni<Balance> count(Solved solve, List<Entered> entries) {
        ProblemSolved solved = solve.event().data();
        int problems = solved.repeat() ? 0 : 1;
        return Sql.first(
                        COUNT,
                        Balance::of,
                        solve.event().learner().value(),
                        problems,
                        solved.hintsUsed() == 0 ? problems : 0,
                        solved.problemType(),
                        String.join(",", solved.concepts()),
                        solved.completes().map(Object::toString).orElse(""),
                        solve.when().studyDay(),
                        Entered.sum(entries),
                        solved.solveId(),
                        solved.problemId(),
                        solved.difficulty(),
                        solved.hintsUsed(),
                        solved.secondsSpent(),
                        solve.when().at(),
                        solved.sessionId())
                .map(Optional::orElseThrow);
    }

    private Tally() {}
}
