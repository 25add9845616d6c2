package dev.lyceum.gamification.achievement;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The catalogue, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class Catalogues {
    private final Editions<Catalogue> editions = RuleFile.read("/rules/achievements.yaml", Catalogue.class);

    Catalogue at(Instant when) {
        return editions.at(when);
    }
}
