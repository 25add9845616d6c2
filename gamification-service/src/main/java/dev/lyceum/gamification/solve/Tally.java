package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.xp.Balance;
import dev.lyceum.gamification.xp.Entered;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What solves change on their learners' rows: XP and counts, in one write. */
final class Tally {
    /**
     * Facts by their keys, and on the learner's row how many there are. A problem solved again is none; it still makes a day
     * active and may complete a problem of the day. Before the study day is recorded: whether it is new is seen by its not
     * being there.
     */
    private static final String COUNT =
            """
            with w as materialized (
                select * from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, "solveId" uuid, "sessionId" uuid,
                    "problemId" uuid, type text, difficulty text, concepts text, "hintsUsed" integer, "secondsSpent" bigint,
                    repeat boolean, completes date, day date, at timestamptz, xp integer)),
            typed as (
                insert into solved_type (learner_id, problem_type) select learner, type from w where not repeat
                on conflict do nothing),
            exercised as (
                insert into solved_concept (learner_id, concept)
                select learner, concept from w cross join unnest(string_to_array(concepts, ',')) as concept where not repeat
                on conflict do nothing),
            completed as (
                insert into completed_daily (learner_id, day) select learner, completes from w where completes is not null
                on conflict do nothing returning learner_id),
            solved as (
                insert into solve (solve_id, learner_id, study_day, problem_id, problem_type, difficulty, hints_used,
                    seconds_spent, repeat, solved_at, session_id)
                select "solveId", learner, day, "problemId", type, difficulty, "hintsUsed", "secondsSpent", repeat, at, "sessionId"
                from w on conflict do nothing)
            update progress p
            set xp = p.xp + w.xp,
                problems_solved = p.problems_solved + (case when w.repeat then 0 else 1 end),
                solved_without_hints = p.solved_without_hints + (case when w.repeat or w."hintsUsed" > 0 then 0 else 1 end),
                daily_problems = p.daily_problems + (select count(*) from completed c where c.learner_id = p.learner_id),
                days_active = p.days_active + (case when exists
                    (select from study_day d where d.learner_id = w.learner and d.day = w.day) then 0 else 1 end),
                longest_pause = greatest(p.longest_pause,
                    (select w.day - max(d.day) - 1 from study_day d where d.learner_id = w.learner and d.day < w.day),
                    (select min(d.day) - w.day - 1 from study_day d where d.learner_id = w.learner and d.day > w.day))
            from w where p.learner_id = w.learner
            returning p.learner_id, p.xp, p.level_announced
            """;

    private record Line(
            LearnerId learner,
            UUID solveId,
            UUID sessionId,
            UUID problemId,
            String type,
            String difficulty,
            String concepts,
            int hintsUsed,
            long secondsSpent,
            boolean repeat,
            Optional<LocalDate> completes,
            LocalDate day,
            Instant at,
            int xp) {

        static Line of(Solved solve, int xp) {
            ProblemSolved solved = solve.event().data();
            return new Line(
                    solve.learner(),
                    solved.solveId(),
                    solved.sessionId(),
                    solved.problemId(),
                    solved.problemType(),
                    solved.difficulty(),
                    String.join(",", solved.concepts()),
                    solved.hintsUsed(),
                    solved.secondsSpent(),
                    solved.repeat(),
                    solved.completes(),
                    solve.when().studyDay(),
                    solve.when().at(),
                    xp);
        }
    }

    /**
     * @param solves no two of one learner
     * @param entries that they have made in the ledger
     */
    static Uni<Map<LearnerId, Balance>> count(List<Solved> solves, List<Entered> entries) {
        Map<LearnerId, Integer> xp = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.earning().learner(), Collectors.summingInt(Entered::amount)));
        List<Line> lines = solves.stream()
                .map(solve -> Line.of(solve, xp.getOrDefault(solve.learner(), 0)))
                .toList();
        return Sql.rows(
                        COUNT,
                        row -> Map.entry(new LearnerId(row.get("learner_id", UUID.class)), Balance.of(row)),
                        EventJson.write(lines))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Tally() {}
}
