package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of XP, read at start-up: with an invalid file the service does not start. */
@Startup
@Singleton
public class XpRules {
    private final Editions<XpTariff> tariffs;
    private final Editions<LevelCurve> curves;
    private final Editions<Ranks> ranks;

    XpRules() {
        this(
                RuleFile.read("/rules/tariff.yaml", XpTariff.class),
                RuleFile.read("/rules/levels.yaml", LevelCurve.class),
                RuleFile.read("/rules/ranks.yaml", Ranks.class));
    }

    XpRules(Editions<XpTariff> tariffs, Editions<LevelCurve> curves, Editions<Ranks> ranks) {
        this.tariffs = tariffs;
        this.curves = curves;
        this.ranks = ranks;
    }

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

    /**
     * What stands in the files under this version, whether it is in force or still to come: of each file the newest edition
     * up to it. Empty when no file has an edition of this version.
     */
    Optional<RuleSet> ruleSet(int version) {
        return Stream.of(tariffs, curves, ranks).anyMatch(editions -> editions.hold(version))
                ? Optional.of(new RuleSet(tariffs.upTo(version), curves.upTo(version), ranks.upTo(version)))
                : Optional.empty();
    }
}
