package dev.lyceum.gamification.progress;

import dev.lyceum.gamification.goal.DailyGoalView;
import dev.lyceum.gamification.goal.ReadDailyGoals;
import dev.lyceum.gamification.streak.ReadStreaks;
import dev.lyceum.gamification.streak.StreakView;
import dev.lyceum.gamification.xp.XpRules;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Learners' pages as of now: what is stored, and what time has made of it. */
@ApplicationScoped
public class ReadProgress {
    private final Database database;
    private final Learners learners;
    private final XpRules rules;
    private final ReadStreaks readStreaks;
    private final ReadDailyGoals readDailyGoals;
    private final Clock clock;

    ReadProgress(
            Database database,
            Learners learners,
            XpRules rules,
            ReadStreaks readStreaks,
            ReadDailyGoals readDailyGoals,
            Clock clock) {
        this.database = database;
        this.learners = learners;
        this.rules = rules;
        this.readStreaks = readStreaks;
        this.readDailyGoals = readDailyGoals;
        this.clock = clock;
    }

    public Uni<List<ProgressView>> of(List<LearnerId> ids) {
        return database.read(() -> learners.findAll(ids).chain(this::read));
    }

    private Uni<List<ProgressView>> read(List<Learner> found) {
        Instant now = clock.instant();
        return Sums.of(found.stream().map(Learner::id).toList())
                .chain(sums -> readStreaks.asOf(now, found).chain(streaks -> readDailyGoals
                        .asOf(now, found)
                        .map(goals -> views(found, sums, streaks, goals, now))));
    }

    private List<ProgressView> views(
            List<Learner> found,
            Map<LearnerId, Sums> sums,
            Map<LearnerId, StreakView> streaks,
            Map<LearnerId, DailyGoalView> goals,
            Instant now) {
        return found.stream()
                .map(Learner::id)
                .map(id -> ProgressView.of(
                        id, rules.standing(sums.get(id).xp(), now), streaks.get(id), sums.get(id), goals.get(id)))
                .toList();
    }
}
