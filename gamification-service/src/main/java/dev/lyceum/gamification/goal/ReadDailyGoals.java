package dev.lyceum.gamification.goal;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Learners' goals, each on its learner's own today. Reads, and never writes. */
@ApplicationScoped
public class ReadDailyGoals {
    private final GoalRulebook rules;

    ReadDailyGoals(GoalRulebook rules) {
        this.rules = rules;
    }

    /** One for each; in the caller's session. */
    public Uni<Map<LearnerId, DailyGoalView>> asOf(Instant now, List<Learner> learners) {
        return days(now, learners).map(days -> days.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, day -> DailyGoalView.of(day.getValue()))));
    }

    Uni<GoalDay> today(Instant now, Learner learner) {
        return days(now, List.of(learner)).map(days -> days.get(learner.id()));
    }

    private Uni<Map<LearnerId, GoalDay>> days(Instant now, List<Learner> learners) {
        return GoalDay.readAll(
                learners.stream().collect(Collectors.toMap(Learner::id, learner -> learner.days()
                        .dayOf(now))),
                rules.at(now));
    }
}
