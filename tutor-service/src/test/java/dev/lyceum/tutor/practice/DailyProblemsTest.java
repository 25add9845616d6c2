package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.task.Difficulty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyProblemsTest {
    private static final DailyProblems DAILY = new DailyProblems(Catalogue.read());

    /** Over a New Year, a leap year and the New Year after it. */
    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void noProblemComesAgainWithinAYear(Difficulty difficulty) {
        Map<String, LocalDate> last = new HashMap<>();
        LocalDate end = LocalDate.of(2029, 3, 1);
        for (LocalDate date = LocalDate.of(2027, 10, 1); date.isBefore(end); date = date.plusDays(1)) {
            LocalDate before = last.put(DAILY.of(date, difficulty).text(), date);
            assertThat(before == null || before.isBefore(date.minusYears(1)))
                    .as("%s and %s", before, date)
                    .isTrue();
        }
    }

    @Test
    void aDateSaysWhichProblemItIs() {
        LocalDate date = LocalDate.of(2026, 11, 28);

        PracticeProblem problem = new DailyProblems(Catalogue.read()).of(date, Difficulty.MIDDLE);

        assertThat(problem).isEqualTo(DAILY.of(date, Difficulty.MIDDLE));
        assertThat(problem).isNotEqualTo(DAILY.of(date.plusDays(1), Difficulty.MIDDLE));
        assertThat(problem).isNotEqualTo(DAILY.of(date, Difficulty.HIGH));
    }

    /** No two days running exercise the same thing, and nothing that is taught is left out. */
    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void conceptsTakeTurns(Difficulty difficulty) {
        Map<Object, Integer> days = new HashMap<>();
        for (int day = 1; day <= 365; day++) {
            days.merge(DAILY.of(LocalDate.ofYearDay(2027, day), difficulty).concept(), 1, Integer::sum);
        }
        int most = days.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(days.values()).hasSizeGreaterThan(10).allMatch(count -> count >= most - 1);
    }
}
