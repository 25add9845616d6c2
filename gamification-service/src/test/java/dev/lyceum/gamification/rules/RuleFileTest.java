package dev.lyceum.gamification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.gamification.achievement.Catalogue;
import dev.lyceum.gamification.streak.StreakRules;
import dev.lyceum.gamification.xp.LevelCurve;
import dev.lyceum.gamification.xp.Ranks;
import dev.lyceum.gamification.xp.XpTariff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFileTest {
    private static final String LEVELS =
            "- {version: 1, effectiveFrom: 2026-01-01T00:00:00Z, firstStep: 100, growth: 150}\n";

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of(LevelCurve.class, "", "No content"),
                Arguments.of(LevelCurve.class, "[]", "at least one edition"),
                Arguments.of(LevelCurve.class, "- {version: 1, firstStep: 100, growth: 150}", "effectiveFrom"),
                Arguments.of(LevelCurve.class, LEVELS.replace("growth", "grwoth"), "grwoth"),
                Arguments.of(LevelCurve.class, LEVELS.replace("growth: 150", "firstStep: 150"), "firstStep"),
                Arguments.of(LevelCurve.class, LEVELS.replace("150", "many"), "many"),
                Arguments.of(LevelCurve.class, LEVELS.replace("150", "0"), "more XP than the one before"),
                Arguments.of(LevelCurve.class, LEVELS + LEVELS, "versions grow, but 1 follows 1"),
                Arguments.of(
                        LevelCurve.class,
                        LEVELS + LEVELS.replace("version: 1", "version: 2"),
                        "begins after edition 1"),
                Arguments.of(Ranks.class, ranks("{rank: NOVICE, fromLevel: 2}"), "begins at level 1"),
                Arguments.of(
                        Ranks.class,
                        ranks("{rank: A, fromLevel: 1}, {rank: B, fromLevel: 1}"),
                        "order of their levels"),
                Arguments.of(Ranks.class, ranks("{rank: novice, fromLevel: 1}"), "UPPER_SNAKE"),
                Arguments.of(XpTariff.class, tariff("perHint: -2"), "a hint never earns XP"),
                Arguments.of(XpTariff.class, tariff("perHint: 2, least: 16"), "least <= base"),
                Arguments.of(XpTariff.class, tariff("perHint: 2, multipliers: {HIGH: 0}"), "every multiplier"),
                Arguments.of(XpTariff.class, tariff("perHint: 2, dailyCap: 14"), "dailyCap >= base"),
                Arguments.of(
                        XpTariff.class,
                        tariff("perHint: 2").replace(flat("visit", 15), flat("visit", 14)),
                        "0 < xp <= dailyCap"),
                Arguments.of(
                        XpTariff.class, tariff("perHint: 2").replace(", " + flat("firstVisit", 15), ""), "firstVisit"),
                Arguments.of(StreakRules.class, streak("grace: PT3H", "grace: three hours"), "grace"),
                Arguments.of(StreakRules.class, streak("grace: PT3H", "grace: PT13H"), "grace <= 12 h"),
                Arguments.of(StreakRules.class, streak("warning: PT4H", "warning: PT0S"), "0 < warning"),
                Arguments.of(StreakRules.class, streak("shortDay: PT20H", "shortDay: PT23H"), "shortDay < 23 h"),
                Arguments.of(StreakRules.class, streak("everyDays: 7", "everyDays: 0"), "everyDays >= 1"),
                Arguments.of(StreakRules.class, streak("mostDays: 2", "mostDays: 0"), "mostDays >= 1"),
                Arguments.of(StreakRules.class, streak("overlap: PT30M", "overlap: PT0S"), "overlap > 0"),
                Arguments.of(StreakRules.class, streak("longest: PT72H", "longest: PT20M"), "longest >= overlap"),
                Arguments.of(StreakRules.class, streak("mostWeekdays: 5", "mostWeekdays: 7"), "left to study"),
                Arguments.of(StreakRules.class, streak("sealAfterDays: 9", "sealAfterDays: 8"), "an outage lies after"),
                Arguments.of(StreakRules.class, streak("within: PT72H", "within: PT144H"), "a repair lies after"),
                Arguments.of(
                        Catalogue.class, achievement("criterion: {wishes: 3}"), "the criterion of S must be: one of ["),
                Arguments.of(Catalogue.class, achievement("criterion: {streakDays: 0}"), "from 1 to 1000000, not 0"),
                Arguments.of(
                        Catalogue.class, achievement("criterion: {streakDays: 1, typesSolved: 1}"), "one criterion"),
                Arguments.of(Catalogue.class, achievement("criterion: 3"), "criterion"),
                Arguments.of(Catalogue.class, achievement("criterion: {conceptsCovered: [A, A]}"), "each concept once"),
                Arguments.of(Catalogue.class, achievement("criterion: {streakDays: 1}, rarity: SHINY"), "SHINY"),
                Arguments.of(
                        Catalogue.class,
                        achievement("criterion: {streakDays: 1}, title: {de: Serie}"),
                        "English title"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    <T extends Edition> void nonsenseIsRefusedWithTheFileAndTheReason(Class<T> edition, String yaml, String reason) {
        assertThatThrownBy(() -> RuleFile.parse("/rules/some.yaml", yaml.getBytes(UTF_8), edition))
                .isInstanceOf(RuleFile.InvalidRuleFile.class)
                .hasMessageStartingWith("Rule file /rules/some.yaml is not usable")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> RuleFile.read("/rules/none.yaml", Ranks.class))
                .isInstanceOf(RuleFile.InvalidRuleFile.class)
                .hasMessageContaining("/rules/none.yaml");
    }

    @Test
    void anEditionHoldsFromItsFirstInstantAndTheFirstOneForAllTimeBefore() {
        // Given
        String second = LEVELS.replace("version: 1", "version: 2").replace("2026", "2027");
        var levels = RuleFile.parse("two", (LEVELS + second).getBytes(UTF_8), LevelCurve.class);

        // Then
        assertThat(levels.at(Instant.EPOCH).version()).isEqualTo(1);
        assertThat(levels.at(Instant.parse("2026-12-31T23:59:59Z")).version()).isEqualTo(1);
        assertThat(levels.at(Instant.parse("2027-01-01T00:00:00Z")).version()).isEqualTo(2);
    }

    @Test
    void aVersionIsTheNewestEditionUpToItAndOnlyWhatStandsThereIsHeld() {
        // Given
        String third = LEVELS.replace("version: 1", "version: 3").replace("2026", "2027");
        var levels = RuleFile.parse("two", (LEVELS + third).getBytes(UTF_8), LevelCurve.class);

        // Then
        assertThat(List.of(1, 2, 3, 4))
                .extracting(version -> levels.upTo(version).version())
                .containsExactly(1, 1, 3, 3);
        assertThat(List.of(0, 1, 2, 3, 4)).filteredOn(levels::hold).containsExactly(1, 3);
    }

    private static String ranks(String ranks) {
        return "- {version: 1, effectiveFrom: 2026-01-01T00:00:00Z, ranks: [" + ranks + "]}";
    }

    /** A good tariff with something in place of the same part of it. */
    private static String tariff(String changed) {
        StringBuilder rule = new StringBuilder(changed);
        for (String part :
                new String[] {"base: 15", "least: 5", "multipliers: {HIGH: 1.3}", "otherwise: 1.0", "dailyCap: 600"}) {
            rule.append(changed.contains(part.substring(0, part.indexOf(':') + 1)) ? "" : ", " + part);
        }
        return "- {version: 1, effectiveFrom: 2026-01-01T00:00:00Z, problemSolved: {" + rule + "}, "
                + flat("dailyProblem", 30) + ", " + flat("visit", 15) + ", " + flat("firstVisit", 15) + ", "
                + flat("dailyGoal", 15) + ", "
                + flat("referrer", 15) + ", " + flat("referee", 15) + "}";
    }

    private static String flat(String rule, int dailyCap) {
        return rule + ": {xp: 15, dailyCap: " + dailyCap + "}";
    }

    /** The rules there are, with one of them changed. */
    private static String streak(String rule, String changed) {
        try (InputStream file = RuleFileTest.class.getResourceAsStream("/rules/streak.yaml")) {
            String rules = new String(file.readAllBytes(), UTF_8);
            assertThat(rules).contains(rule);
            return rules.replace(rule, changed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String achievement(String changed) {
        String rarity = changed.contains("rarity") ? "" : ", rarity: COMMON";
        String title = changed.contains("title") ? "" : ", title: {en: Streak}";
        return "- {version: 1, effectiveFrom: 2026-01-01T00:00:00Z, achievements: [{achievement: S, " + changed + rarity
                + title + "}]}";
    }
}
