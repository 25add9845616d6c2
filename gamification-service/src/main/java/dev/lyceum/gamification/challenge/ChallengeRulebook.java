package dev.lyceum.gamification.challenge;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The rules of challenges, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class ChallengeRulebook {
    private final Editions<ChallengeRules> editions = RuleFile.read("/rules/challenges.yaml", ChallengeRules.class);

    ChallengeRules at(Instant now) {
        return editions.at(now);
    }
}
