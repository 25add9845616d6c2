package dev.lyceum.gamification.xp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.rules.RuleFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XpTariffTest {
    private static final XpTariff.ForProblem TARIFF = RuleFile.read("/rules/tariff.yaml", XpTariff.class)
            .at(Instant.parse("2026-11-22T00:00:00Z"))
            .problemSolved();

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
        assertThat(TARIFF.raw(difficulty, hintsUsed)).isEqualTo(xp);
    }

    static Stream<List<Integer>> days() {
        return IntStream.range(0, 300).mapToObj(XpTariffTest::aDay);
    }

    /** Zero to 119 problems: up to five times what the cap allows. */
    private static List<Integer> aDay(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints(random.nextInt(120), 5, 28).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayPaysItsSumUpToTheCapInWhateverOrderItIsHeardOf(List<Integer> raw) {
        // Given
        long expected = Math.min(600, raw.stream().mapToInt(Integer::intValue).sum());
        List<Integer> shuffled = new ArrayList<>(raw);
        Collections.shuffle(shuffled, new Random(raw.size()));

        // Then
        assertThat(paid(raw)).isEqualTo(expected);
        assertThat(paid(shuffled)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, 0, 20", "20, 580, 20", "20, 581, 19", "20, 599, 1", "20, 600, 0", "20, 5000, 0"})
    void theProblemThatMeetsTheCapIsPaidInPart(int raw, long before, int credited) {
        assertThat(TARIFF.credited(raw, before)).isEqualTo(credited);
    }

    private static long paid(List<Integer> raw) {
        long before = 0;
        long paid = 0;
        for (int one : raw) {
            int credited = TARIFF.credited(one, before);
            assertThat(credited).isBetween(0, one);
            paid += credited;
            before += one;
        }
        return paid;
    }
}
