package dev.lyceum.gamification.nudge;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The rules and words of nudges, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class NudgeRulebook {
    private final Editions<NudgeRules> editions = RuleFile.read("/rules/nudges.yaml", NudgeRules.class);

    NudgeRules at(Instant now) {
        return editions.at(now);
    }
}
