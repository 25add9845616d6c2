package dev.lyceum.gamification.xp;

import dev.lyceum.gamification.rules.Edition;
import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.gamification.rules.RuleFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** The rules as they are, and two versions that are still to come: a richer tariff, then steeper levels. */
@Alternative
@Priority(1)
@Singleton
class DraftedRules extends XpRules {
    static final Instant RICHER_FROM = Instant.parse("2100-01-01T00:00:00Z");

    DraftedRules() {
        super(
                with(RuleFile.read("/rules/tariff.yaml", XpTariff.class), richer()),
                with(RuleFile.read("/rules/levels.yaml", LevelCurve.class), steeper()),
                RuleFile.read("/rules/ranks.yaml", Ranks.class));
    }

    /** MIDDLE with one hint earns 18 for 13, any other problem 20; 100 a day from problems, 5 from a visit. */
    private static XpTariff richer() {
        return new XpTariff(
                2,
                RICHER_FROM,
                new XpTariff.ForProblem(20, 2, 5, Map.of("HIGH", BigDecimal.ONE), BigDecimal.ONE, 100),
                new XpTariff.Flat(15, 30),
                new XpTariff.Flat(5, 5),
                new XpTariff.Flat(60, 60),
                new XpTariff.Flat(20, 20),
                new XpTariff.Flat(200, 4000),
                new XpTariff.Flat(100, 100));
    }

    private static LevelCurve steeper() {
        return new LevelCurve(3, Instant.parse("2101-01-01T00:00:00Z"), 10, 10);
    }

    private static <T extends Edition> Editions<T> with(Editions<T> shipped, T draft) {
        return new Editions<>(
                Stream.concat(shipped.all().stream(), Stream.of(draft)).toList());
    }
}
