package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of criterion, from the tutor's event to the one that we tell. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class UnlockTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

    /** What somebody solves, of which only the last completes it. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("PROBLEMS_10", ada -> times(10, i -> onDay(0, ada))),
                kind("NO_HINTS_10", ada -> times(10, i -> onDay(0, ada).of("MIDDLE", 0))),
                kind("STREAK_3", ada -> times(3, i -> onDay(i, ada))),
                kind("DAYS_10", ada -> times(10, i -> onDay(2 * i, ada))),
                // 27 XP each, two days of 594, and 1,450 with the 54th.
                kind("LEVEL_5", ada -> times(54, i -> onDay(i / 22, ada).of("ADVANCED", 0))),
                kind("TYPES_3", ada -> times(3, i -> onDay(0, ada).ofType("TYPE_" + i))),
                kind("CONCEPTS_10", ada -> about(ada, "A B C D E", "E F G H I", "I J")),
                kind("FOUR_OPERATIONS", ada -> about(ada, "ADDITION SUBTRACTION", "MULTIPLICATION POWERS", "DIVISION")),
                kind(
                        "DAILY_PROBLEM",
                        ada -> List.of(onDay(0, ada), onDay(0, ada).ofTheDay(MONDAY))),
                kind("COMEBACK", ada -> List.of(onDay(0, ada), onDay(14, ada), onDay(29, ada))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatACriterionSaysUnlocksItOnceAndLessDoesNot(String achievement, List<Solve> solves) {
        // Given
        Solve last = solves.get(solves.size() - 1);
        deliver(solves.subList(0, solves.size() - 1).toArray(Solve[]::new));
        assertThat(item(last.learner(), achievement)).doesNotContainKey("unlockedAt");

        // When
        deliver(last);

        // Then
        deliver(last.again());
        assertThat(timesUnlocked(last.learner(), achievement)).isEqualTo(1);
        assertThat(item(last.learner(), achievement))
                .containsEntry("unlockedAt", last.at().toString())
                .extractingByKey("progress")
                .satisfies(progress ->
                        assertThat(((Map<?, ?>) progress).get("done")).isEqualTo(((Map<?, ?>) progress).get("target")));
    }

    @Test
    void theProblemOfADateCompletesItOnceHoweverOftenItIsTold() {
        // Given
        var ada = new LearnerId(new Ids().next());
        Solve daily = Solve.by(ada).on(MONDAY).ofTheDay(MONDAY);

        // When: a repeat of an old problem completes a day too, and another day's problem is solved on the same day.
        deliver(daily, daily.again(), daily.again());
        deliver(Solve.by(ada).on(MONDAY).again().ofTheDay(MONDAY.minusDays(1)));

        // Then
        assertThat(number("select daily_problems from progress where learner_id = ?", ada.value()))
                .isEqualTo(2);
    }

    @Test
    void solvingAgainMakesADayActiveAndCountsForNothingElse() {
        // Given
        var ada = new LearnerId(new Ids().next());
        deliver(Solve.by(ada).on(MONDAY).about("A"));

        // When
        deliver(Solve.by(ada)
                .on(MONDAY.plusDays(1))
                .of("MIDDLE", 0)
                .about("B")
                .ofType("ANOTHER")
                .again());

        // Then
        assertThat(number("select days_active from progress where learner_id = ?", ada.value()))
                .isEqualTo(2);
        assertThat(number("select solved_without_hints from progress where learner_id = ?", ada.value()))
                .isZero();
        assertThat(number("select count(*) from solved_concept where learner_id = ?", ada.value()))
                .isEqualTo(1);
        assertThat(number("select count(*) from solved_type where learner_id = ?", ada.value()))
                .isEqualTo(1);
    }

    /** A copy of the facts, whatever was delivered, in which order and how often. */
    @Test
    void countsAgreeWithTheFacts() {
        // Given
        var ada = new LearnerId(new Ids().next());
        List<Solve> solves = Stream.of(80, 40, 20, 3, 0, 21, 3)
                .map(day -> Solve.by(ada).on(MONDAY.plusDays(day)).ofTheDay(MONDAY.plusDays(day)))
                .toList();

        // When
        deliver(solves.toArray(Solve[]::new));
        deliver(solves.stream().map(Solve::again).toArray(Solve[]::new));

        // Then: 6 days; the longest pause is that from day 40 to day 80.
        assertThat(number(
                        """
                        select count(*) from progress p where p.learner_id = ? and p.longest_pause = 39
                        and p.days_active = 6 and p.days_active = (select count(*) from study_day d where d.learner_id = p.learner_id)
                        and p.daily_problems = 6
                        and p.daily_problems = (select count(*) from completed_daily d where d.learner_id = p.learner_id)
                        """,
                        ada.value()))
                .isEqualTo(1);
    }

    private static Arguments kind(String achievement, Function<LearnerId, List<Solve>> solves) {
        return Arguments.of(achievement, solves.apply(new LearnerId(new Ids().next())));
    }

    private static List<Solve> times(int number, IntFunction<Solve> solve) {
        return IntStream.range(0, number).mapToObj(solve).toList();
    }

    private static Solve onDay(int day, LearnerId learner) {
        return Solve.by(learner).on(MONDAY.plusDays(day));
    }

    private static List<Solve> about(LearnerId learner, String... concepts) {
        return Stream.of(concepts)
                .map(some -> onDay(0, learner).about(some.split(" ")))
                .toList();
    }

    private static long timesUnlocked(LearnerId learner, String achievement) {
        return Stored.told(learner).stream()
                .filter(told -> told.event().equals("AchievementUnlocked"))
                .filter(told -> told.json().contains("\"" + achievement + "\""))
                .count();
    }

    private static Map<String, Object> item(LearnerId learner, String achievement) {
        return own(learner, "/achievements").getMap("items.find { it.achievement == '" + achievement + "' }");
    }
}
