package dev.lyceum.gamification.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language of criteria, argued with by what its words say. */
class CriteriaTest {
    /** What a number behind each word is held against. */
    private static final Map<String, ToLongFunction<Progress>> MEANINGS = Map.of(
            "problemsSolved", Progress::problemsSolved,
            "solvedWithoutHints", Progress::solvedWithoutHints,
            "streakDays", Progress::longestStreak,
            "daysActive", Progress::daysActive,
            "level", Progress::level,
            "dailyProblems", Progress::dailyProblems,
            "typesSolved", Progress::typesSolved,
            "referralsRewarded", Progress::referrals,
            "conceptsSolved", progress -> progress.concepts().size(),
            "comebackAfterDays", Progress::longestPause);

    static Stream<Progress> somebodies() {
        return Somebody.some(3);
    }

    @Test
    void thereAreTheseWordsAndNoOthers() {
        assertThat(Criteria.words())
                .hasSize(MEANINGS.size() + 1)
                .containsAll(MEANINGS.keySet())
                .contains("conceptsCovered");
    }

    @ParameterizedTest
    @MethodSource("somebodies")
    void aNumberIsReachedWhenWhatItsWordSaysIsAsMany(Progress progress) {
        MEANINGS.forEach((word, meaning) -> {
            for (int number = 1; number <= 70; number++) {
                assertThat(Criteria.read(Map.of(word, number)).isMetBy(progress))
                        .as(word + " " + number)
                        .isEqualTo(meaning.applyAsLong(progress) >= number);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("somebodies")
    void conceptsAreCoveredWhenNoneIsMissing(Progress progress) {
        // Given
        var random = new SplittableRandom(progress.hashCode());
        List<String> wanted = new ArrayList<>(Somebody.concepts(random));
        wanted.add("CONCEPT_A");
        List<String> different = wanted.stream().distinct().toList();

        // When
        Criterion criterion = Criteria.read(Map.of("conceptsCovered", different));

        // Then
        long missing = different.stream()
                .filter(concept -> !progress.concepts().contains(concept))
                .count();
        assertThat(criterion.target()).isEqualTo(different.size());
        assertThat(criterion.done(progress)).isEqualTo(different.size() - missing);
        assertThat(criterion.isMetBy(progress)).isEqualTo(missing == 0);
    }

    @ParameterizedTest
    @MethodSource("somebodies")
    void whoeverGoesOnNeverLosesGround(Progress progress) {
        // Given
        var random = new SplittableRandom(progress.hashCode());
        Criterion criterion = any(random);

        // When
        Progress later = Somebody.later(progress, random);

        // Then
        assertThat(criterion.done(later)).as("%s", criterion).isGreaterThanOrEqualTo(criterion.done(progress));
    }

    /** 0 of 1 until they are back: nobody is told to stay away three days more. */
    @Test
    void aPauseIsNoProgress() {
        Criterion comeback = Criteria.read(Map.of("comebackAfterDays", 14));

        assertThat(comeback.target()).isEqualTo(1);
        assertThat(comeback.done(afterAPauseOf(13))).isZero();
        assertThat(comeback.done(afterAPauseOf(14))).isEqualTo(1);
    }

    @Test
    void conceptsMeanTheSameInAnyOrder() {
        assertThat(Criteria.read(Map.of("conceptsCovered", List.of("B", "A", "C"))))
                .hasToString(Criteria.read(Map.of("conceptsCovered", List.of("C", "B", "A")))
                        .toString());
    }

    static Stream<Map<String, Object>> nonsense() {
        SplittableRandom random = new SplittableRandom(4);
        return Stream.concat(
                IntStream.range(0, 300).mapToObj(i -> nonsense(random)),
                Stream.of(Map.of(), Map.of("level", 3, "streakDays", 3)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void everythingElseIsRefusedWithTheNameOfTheAchievement(Map<String, Object> written) {
        assertThatThrownBy(() -> Achievement.written("STREAKER", Map.of("en", "Streaker"), Rarity.RARE, written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the criterion of STREAKER must be: ");
    }

    /** A wrong word, or a right one with what it does not take. */
    private static Map<String, Object> nonsense(SplittableRandom random) {
        String word = pick(List.copyOf(Criteria.words()), random);
        boolean isNumber = !word.equals("conceptsCovered");
        Map<String, Object> written = new HashMap<>();
        if (random.nextBoolean()) {
            written.put(misspelt(word, random), isNumber ? 7 : List.of("FRACTIONS"));
        } else {
            written.put(word, pick(isNumber ? NO_NUMBERS : NO_CONCEPTS, random));
        }
        return written;
    }

    private static final List<Object> NO_NUMBERS = Arrays.asList(
            0,
            -1,
            Integer.MIN_VALUE,
            1_000_001,
            Long.MAX_VALUE,
            BigInteger.TEN,
            2.5,
            7.0,
            "7",
            "many",
            true,
            null,
            List.of(7),
            Map.of("atLeast", 7));

    private static final List<Object> NO_CONCEPTS = Arrays.asList(
            7,
            "FRACTIONS",
            null,
            true,
            List.of(),
            List.of(7),
            List.of("fractions"),
            List.of("A,B"),
            List.of(""),
            List.of("A", "A"),
            Arrays.asList("A", null),
            Set.of("A"),
            Map.of("A", 1));

    private static String misspelt(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + (char) ('0' + random.nextInt(10)) + word.substring(at + random.nextInt(2));
    }

    private static Criterion any(SplittableRandom random) {
        String word = pick(List.copyOf(Criteria.words()), random);
        return word.equals("conceptsCovered")
                ? new Criterion.ConceptsCovered(List.copyOf(Somebody.concepts(random)))
                : Criteria.read(Map.of(word, 1 + random.nextInt(70)));
    }

    private static <T> T pick(List<T> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Progress afterAPauseOf(int days) {
        return new Progress(2, 0, 1, 2, days, 1, 0, 1, 0, Set.of());
    }
}
