package dev.lyceum.gamification.goal;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Changes what a learner means to do in a day, from now on. In the caller's transaction. */
@ApplicationScoped
class SetDailyGoal {
    private static final String SET =
            """
            insert into daily_goal (learner_id, problems, minutes, set_by, set_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict (learner_id) do update
            set problems = excluded.problems, minutes = excluded.minutes, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private final Learners learners;
    private final ReadDailyGoals readDailyGoals;
    private final Clock clock;

    SetDailyGoal(Learners learners, ReadDailyGoals readDailyGoals, Clock clock) {
        this.learners = learners;
        this.readDailyGoals = readDailyGoals;
        this.clock = clock;
    }

    Uni<GoalDay> set(LearnerId learner, DailyGoal goal, UUID by) {
        Instant now = clock.instant();
        return Sql.execute(SET, learner.value(), goal.problems(), goal.minutes(), by, now)
                .chain(() -> learners.find(learner))
                .chain(found -> readDailyGoals.today(now, found));
    }
}
