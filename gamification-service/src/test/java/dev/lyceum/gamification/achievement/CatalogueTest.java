package dev.lyceum.gamification.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.rules.RuleFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE =
            RuleFile.read("/rules/achievements.yaml", Catalogue.class).at(Instant.parse("2026-11-22T00:00:00Z"));

    static Stream<Progress> somebodies() {
        SplittableRandom random = new SplittableRandom(3);
        return IntStream.range(0, 500)
                .mapToObj(i ->
                        new Progress(random.nextInt(60), random.nextInt(40), random.nextInt(3), random.nextInt(7)));
    }

    @ParameterizedTest
    @MethodSource("somebodies")
    void everythingWhoseNumberIsReachedIsEarnedAndNothingElse(Progress progress) {
        // Given
        List<String> expected = new ArrayList<>();
        expect(expected, "FIRST_PROBLEM", progress.problemsSolved() > 0);
        expect(expected, "STREAK_3", progress.longestStreak() > 2);
        expect(expected, "STREAK_7", progress.longestStreak() > 6);
        expect(expected, "STREAK_30", progress.longestStreak() > 29);
        expect(expected, "PROBLEMS_10", progress.problemsSolved() > 9);
        expect(expected, "PROBLEMS_50", progress.problemsSolved() > 49);
        expect(expected, "NO_HINTS", progress.solvedWithoutHints() > 0);
        expect(expected, "ALL_TYPES", progress.typesSolved() > 4);

        // Then
        assertThat(CATALOGUE.earnedBy(progress)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("somebodies")
    void doingMoreNeverLosesAnAchievement(Progress progress) {
        // Given
        var more = new Progress(
                progress.problemsSolved() + 1,
                progress.longestStreak() + 1,
                progress.solvedWithoutHints() + 1,
                progress.typesSolved() + 1);

        // Then
        assertThat(CATALOGUE.earnedBy(more)).containsAll(CATALOGUE.earnedBy(progress));
    }

    @Test
    void nothingDoneEarnsNothing() {
        assertThat(CATALOGUE.earnedBy(Progress.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB         | Three in a row
            de            | Drei am Stück
            es-MX         | Tres seguidos
            tlh, de;q=0.5 | Drei am Stück
            tlh           | Three in a row
            *             | Three in a row
            """)
    void titlesAreInTheFirstLanguageThatWeSpeak(String accepted, String title) {
        assertThat(achievement("STREAK_3").titleIn(accepted)).isEqualTo(title);
    }

    private static Achievement achievement(String name) {
        return CATALOGUE.achievements().stream()
                .filter(achievement -> achievement.achievement().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void expect(List<String> expected, String achievement, boolean met) {
        if (met) {
            expected.add(achievement);
        }
    }
}
