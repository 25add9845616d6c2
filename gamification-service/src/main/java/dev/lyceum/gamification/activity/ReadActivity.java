package dev.lyceum.gamification.activity;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** What a learner did: no list of its own but a look at the facts, of which there may be many of the first kind only. */
final class ReadActivity {
    private static final String READ =
            """
            select id, kind, at, subject from (
                (select solve_id as id, 'PROBLEM_SOLVED' as kind, solved_at as at, cast(solve_id as text) as subject
                    from solve where learner_id = ?1 and %1$s order by %2$s limit ?3)
                union all
                select activity_id(unlocked_at, achievement), 'ACHIEVEMENT_UNLOCKED', unlocked_at, achievement
                    from unlocked_achievement where learner_id = ?1
                union all
                select activity_id(reached_at, 'goal ' || day), 'DAILY_GOAL_REACHED', reached_at, cast(day as text)
                    from daily_goal_reached where learner_id = ?1
                union all
                select activity_id(used_at, 'freeze ' || day), 'STREAK_PROTECTED', used_at, cast(day as text)
                    from streak_freeze_use where learner_id = ?1
                union all
                select activity_id(repaired_at, 'repair ' || day), 'STREAK_REPAIRED', repaired_at, cast(day as text)
                    from streak_repair where learner_id = ?1
                union all
                select challenge_id, 'CHALLENGE_CREATED', created_at, cast(challenge_id as text)
                    from challenge where creator_id = ?1
                union all
                select activity_id(ended_at, 'challenge ' || challenge_id), 'CHALLENGE_COMPLETED', ended_at, cast(challenge_id as text)
                    from challenge where state = 'COMPLETED' and opponent_id = ?1) as activity
            where %3$s order by %4$s limit ?3
            """;

    /** In the caller's session. */
    static Uni<Page<Activity>> page(LearnerId learner, PageRequest page) {
        String query = READ.formatted(
                page.where("solve_id", "?2"), page.orderBy("solve_id"), page.where("id", "?2"), page.orderBy("id"));
        return Sql.rows(query, Activity::of, learner.value(), page.position(), page.rows())
                .map(rows -> page.page(rows, Activity::activityId));
    }

    private ReadActivity() {}
}
