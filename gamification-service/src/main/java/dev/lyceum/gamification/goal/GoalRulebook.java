package dev.lyceum.gamification.goal;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The rules of daily goals, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class GoalRulebook {
    private final Editions<GoalRules> editions = RuleFile.read("/rules/daily-goal.yaml", GoalRules.class);

    GoalRules at(Instant now) {
        return editions.at(now);
    }
}
