package dev.lyceum.gamification.board;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The rules of boards, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class BoardRulebook {
    private final Editions<BoardRules> editions = RuleFile.read("/rules/boards.yaml", BoardRules.class);

    BoardRules at(Instant now) {
        return editions.at(now);
    }
}
