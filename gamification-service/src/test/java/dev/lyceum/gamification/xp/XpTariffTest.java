package dev.lyceum.gamification.xp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.rules.RuleFile;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XpTariffTest {
    private static final XpTariff TARIFF =
            RuleFile.read("/rules/tariff.yaml", XpTariff.class).at(Instant.parse("2026-11-22T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "ELEMENTARY, 0, 9",
        "MIDDLE,     0, 15",
        "HIGH,       0, 20", // 19.5, and halves go up
        "ADVANCED,   0, 27",
        "COLLEGE,    0, 15", // not named
        "ELEMENTARY, 1, 7",
        "HIGH,       1, 18", // 17.5
        "HIGH,       4, 12", // 11.5
        "MIDDLE,     5, 5",
        "MIDDLE,     6, 5", // never less than 5
        "ADVANCED,   1000000, 5",
    })
    void aProblemEarnsByItsDifficultyLessByItsHints(String difficulty, int hintsUsed, int xp) {
        assertThat(TARIFF.raw(Deed.solved(difficulty, hintsUsed))).isEqualTo(xp);
    }

    @Test
    void everythingElseEarnsTheSameEachTime() {
        assertThat(TARIFF.raw(Deed.dailyProblem(LocalDate.EPOCH))).isEqualTo(15);
        assertThat(TARIFF.raw(Deed.visit(false))).isEqualTo(10);
        assertThat(TARIFF.raw(Deed.visit(true))).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "PROBLEM_SOLVED, 600",
        "DAILY_PROBLEM, 30",
        "VISIT, 10",
        "FIRST_VISIT, 60",
        "REFERRER, 4000",
        "REFEREE, 100"
    })
    void everyRuleHasACapOfTheStudyDay(XpRule rule, int cap) {
        assertThat(TARIFF.dailyCap(rule)).isEqualTo(cap);
    }
}
