package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The rules of XP, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
public class XpRules {
    private final Editions<XpTariff> tariffs = RuleFile.read("/rules/tariff.yaml", XpTariff.class);
    private final Editions<LevelCurve> curves = RuleFile.read("/rules/levels.yaml", LevelCurve.class);
    private final Editions<Ranks> ranks = RuleFile.read("/rules/ranks.yaml", Ranks.class);

    /** One for a whole study day, wherever on earth it is. */
    XpTariff tariff(LocalDate studyDay) {
        return tariffs.at(studyDay.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    String rank(int level, Instant at) {
        return ranks.at(at).rankAt(level);
    }

    public Standing standing(long xp, Instant at) {
        return Standing.of(xp, curves.at(at), ranks.at(at));
    }
}
