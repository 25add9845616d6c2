package dev.lyceum.gamification.goal;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One learner's day: what they mean to do, what they have done, and whether that was told of. */
record GoalDay(LearnerId learner, LocalDate day, DailyGoal goal, Effort effort, boolean wasReached) {
    private static final String READ =
            """
            select w.learner, w.day, coalesce(g.problems, ?2) as problems, coalesce(g.minutes, ?3) as minutes,
                d.solved, d.seconds,
                exists (select from daily_goal_reached r where r.learner_id = w.learner and r.day = w.day) as reached
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, day date)
                left join daily_goal g on g.learner_id = w.learner
                cross join lateral (
                    select count(*) filter (where not repeat) as solved,
                        cast(coalesce(sum(least(seconds_spent, ?4)), 0) as bigint) as seconds
                    from solve s where s.learner_id = w.learner and s.study_day = w.day) d
            """;

    private static final String REACH =
            """
            insert into daily_goal_reached (learner_id, day, problems, minutes, reached_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing
            """;

    private record Wanted(LearnerId learner, LocalDate day) {}

    /** In the caller's session; one for each, also for learners never heard of. */
    static Uni<Map<LearnerId, GoalDay>> readAll(Map<LearnerId, LocalDate> days, GoalRules rules) {
        List<Wanted> wanted = days.entrySet().stream()
                .map(each -> new Wanted(each.getKey(), each.getValue()))
                .toList();
        return Sql.rows(
                        READ,
                        GoalDay::of,
                        EventJson.write(wanted),
                        rules.problems().usual(),
                        rules.minutes().usual(),
                        rules.longestSolve().toSeconds())
                .map(found -> found.stream().collect(Collectors.toMap(GoalDay::learner, Function.identity())));
    }

    boolean isNewlyReached() {
        return !wasReached && goal.isReachedBy(effort);
    }

    /** @return false when a rival has written it down */
    Uni<Boolean> reach(Instant at) {
        return Sql.execute(REACH, learner.value(), day, goal.problems(), goal.minutes(), at)
                .map(added -> added == 1);
    }

    private static GoalDay of(Row row) {
        return new GoalDay(
                new LearnerId(row.get("learner", UUID.class)),
                row.get("day", LocalDate.class),
                new DailyGoal(row.get("problems", Integer.class), row.get("minutes", Integer.class)),
                new Effort(row.get("solved", Long.class).intValue(), row.get("seconds", Long.class)),
                row.get("reached", Boolean.class));
    }
}
