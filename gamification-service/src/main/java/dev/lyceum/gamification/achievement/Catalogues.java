package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The catalogue, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
class Catalogues {
    private final Editions<Catalogue> editions;

    Catalogues() {
        this(RuleFile.read("/rules/achievements.yaml", Catalogue.class));
    }

    Catalogues(Editions<Catalogue> editions) {
        this.editions = editions;
        for (int i = 1; i < editions.all().size(); i++) {
            mustGoOn(editions.all().get(i - 1), editions.all().get(i));
        }
    }

    Catalogue at(Instant when) {
        return editions.at(when);
    }

    /** What somebody holds is never taken off the shelf. */
    private static void mustGoOn(Catalogue older, Catalogue newer) {
        List<String> names = names(newer);
        must(
                names.containsAll(names(older)),
                "all of edition " + older.version() + " in edition " + newer.version() + " too");
    }

    private static List<String> names(Catalogue catalogue) {
        return catalogue.achievements().stream().map(Achievement::achievement).toList();
    }
}
