package dev.lyceum.gamification.xp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.rules.RuleFile;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LevelCurveTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final LevelCurve CURVE =
            RuleFile.read("/rules/levels.yaml", LevelCurve.class).at(NOW);
    private static final Ranks RANKS =
            RuleFile.read("/rules/ranks.yaml", Ranks.class).at(NOW);

    static LongStream totals() {
        return LongStream.concat(LongStream.rangeClosed(0, 2_500), new SplittableRandom(5).longs(1_000, 0, 10_000_000));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 100", "3, 400", "4, 850", "5, 1450", "6, 2200", "7, 3100"})
    void levelsBeginWhereTheContractSays(int level, long xp) {
        assertThat(CURVE.xpToReach(level)).isEqualTo(xp);
    }

    @ParameterizedTest
    @MethodSource("totals")
    void theLevelIsFoundAsBySteppingUpOneByOne(long xp) {
        // Given
        int level = 1;
        long threshold = 100;
        while (threshold <= xp) {
            level++;
            threshold += 150L * level;
        }

        // When
        var standing = Standing.of(xp, CURVE, RANKS);

        // Then
        assertThat(standing.level()).isEqualTo(level);
        assertThat(standing.xpToNextLevel()).isEqualTo(threshold - xp).isPositive();
        assertThat(standing.xpIntoLevel() + standing.xpToNextLevel())
                .isEqualTo(CURVE.xpToReach(level + 1) - CURVE.xpToReach(level));
        assertThat(standing.xpIntoLevel()).isNotNegative();
    }

    @Test
    void aLevelIsReachedByItsThresholdAndNotByOneLess() {
        assertThat(IntStream.rangeClosed(2, 3_000)).allSatisfy(level -> {
            assertThat(CURVE.levelAt(CURVE.xpToReach(level))).isEqualTo(level);
            assertThat(CURVE.levelAt(CURVE.xpToReach(level) - 1)).isEqualTo(level - 1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, NOVICE",
        "2, NOVICE",
        "3, APPRENTICE",
        "5, APPRENTICE",
        "6, SCHOLAR",
        "10, EXPERT",
        "15, MASTER",
        "19, MASTER",
        "20, GRANDMASTER",
        "30, LEGEND",
        "49, LEGEND",
        "50, MYTHICAL",
        "99, MYTHICAL",
        "100, IMMORTAL",
        "2000, IMMORTAL",
    })
    void ranksAreStretchesOfLevels(int level, String rank) {
        assertThat(RANKS.rankAt(level)).isEqualTo(rank);
    }

    @Test
    void somebodyWithNothingIsANoviceOfLevelOne() {
        assertThat(Standing.of(0, CURVE, RANKS)).isEqualTo(new Standing(0, 1, "NOVICE", 0, 100));
    }
}
