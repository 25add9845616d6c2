package dev.lyceum.gamification.nudge;

import dev.lyceum.gamification.goal.DailyGoalView;
import dev.lyceum.gamification.goal.ReadDailyGoals;
import dev.lyceum.gamification.streak.ReadStreaks;
import dev.lyceum.gamification.streak.StreakView;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.XpRules;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A learner's nudges as of now. Reads, and never writes. */
@ApplicationScoped
class ReadNudges {
    private static final String LAST_SOLVED =
            "select problem_type, max(study_day) as day from solve where learner_id = ?1 group by problem_type";

    private final Learners learners;
    private final ReadStreaks readStreaks;
    private final ReadDailyGoals readDailyGoals;
    private final XpRules xpRules;
    private final NudgeRulebook rules;
    private final Clock clock;

    ReadNudges(
            Learners learners,
            ReadStreaks readStreaks,
            ReadDailyGoals readDailyGoals,
            XpRules xpRules,
            NudgeRulebook rules,
            Clock clock) {
        this.learners = learners;
        this.readStreaks = readStreaks;
        this.readDailyGoals = readDailyGoals;
        this.xpRules = xpRules;
        this.rules = rules;
        this.clock = clock;
    }

    /** In the caller's session. */
    Uni<NudgeViews.Items> of(LearnerId id, String acceptLanguage) {
        Instant now = clock.instant();
        NudgeRules inForce = rules.at(now);
        return learners.find(id)
                .chain(learner -> situation(learner, now))
                .chain(at ->
                        Dismissals.of(id, at.today()).map(dismissed -> new ChooseNudges(inForce).of(at, dismissed)))
                .map(nudges -> new NudgeViews.Items(nudges.stream()
                        .map(nudge -> NudgeViews.Item.of(id, nudge, inForce, acceptLanguage))
                        .toList()));
    }

    private Uni<Situation> situation(Learner learner, Instant now) {
        return readStreaks
                .asOf(now, List.of(learner))
                .map(streaks -> streaks.get(learner.id()))
                .chain(streak -> readDailyGoals
                        .asOf(now, List.of(learner))
                        .map(goals -> goals.get(learner.id()))
                        .chain(goal -> situation(learner, now, streak, goal)));
    }

    private Uni<Situation> situation(Learner learner, Instant now, StreakView streak, DailyGoalView goal) {
        LocalDate today = learner.days().dayOf(now);
        return Account.xp(learner.id()).chain(xp -> lastSolved(learner.id())
                .map(solved -> new Situation(
                        now,
                        today,
                        learner.days().start(today.plusDays(1)),
                        streak.current(),
                        streak.activeToday(),
                        Optional.ofNullable(streak.lastActiveDay()),
                        xp,
                        xpRules.standing(xp, now).xpToNextLevel(),
                        goal.problems().target(),
                        goal.problems().done(),
                        solved)));
    }

    private static Uni<Map<String, LocalDate>> lastSolved(LearnerId learner) {
        return Sql.rows(
                        LAST_SOLVED,
                        row -> new SimpleImmutableEntry<>(
                                row.get("problem_type", String.class), row.get("day", LocalDate.class)),
                        learner.value())
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
