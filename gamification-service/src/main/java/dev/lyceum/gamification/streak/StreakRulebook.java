package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The rules of streaks, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class StreakRulebook {
    private final Editions<StreakRules> editions = RuleFile.read("/rules/streak.yaml", StreakRules.class);

    StreakRules at(Instant now) {
        return editions.at(now);
    }
}
