package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 2x + 5 = 13          | x = 9                | x = 9: 2 × 9 + 5 = 23",
                "Solve 2x + 5 = 13          | 9                    | x = 9: 2 × 9 + 5 = 23",
                "Solve 2x + 5 = 13          | -3/2                 | x = -3/2: 2(-3/2) + 5 = 2",
                "Solve 5y - 2 = 3y + 8      | y = 4                | y = 4: 5 × 4 - 2 = 18; 3 × 4 + 8 = 20",
                "Solve x^2 - 5x + 6 = 0     | x = 2 or x = 4       | x = 4: 4^2 - 5 × 4 + 6 = 2",
                "Solve x^2 - 5x + 6 = 0     | {-2, -3}             | x = -2: (-2)^2 - 5(-2) + 6 = 20",
                "Solve x + y = 5, x - y = 1 | (4, 1)               | x = 4 and y = 1: 4 - 1 = 3",
                "Solve x + y = 5, x - y = 1 | x = 4, y = 2         | x = 4 and y = 2: 4 + 2 = 6",
                "Solve 2x + 3 < 7           | x < 3                | x = 2.5: 2 × 2.5 + 3 = 8",
                "Solve 2x + 3 < 7           | x > 2                | x = 1: 2 × 1 + 3 = 5",
                "Solve 2x + 3 < 0           | x > -3/2             | x = -2: 2(-2) + 3 = -1",
                "Solve -2x < 6              | x < -3               | x = -4: -2(-4) = 8",
                "Solve -2x < 6              | (-inf, -3)           | x = -4: -2(-4) = 8",
                "Expand (x + 3)^2           | x^2 + 9              | x = 2: (2 + 3)^2 = 25; 2^2 + 9 = 13",
                "Factor x^2 - 5x + 6        | (x + 2)(x + 3)       | x = 4: 4^2 - 5 × 4 + 6 = 2; (4 + 2) × (4 + 3) = 42",
                "Simplify 3x + 2x           | 5x^2                 | x = 2: 3 × 2 + 2 × 2 = 10; 5 × 2^2 = 20",
            })
    void aWrongAnswerIsPutIn(String problem, String wrong, String trial) {
        assertThat(trial(problem, wrong)).containsExactly(trial);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is 15% of 60?   | 12",
                "Differentiate x^3    | 3x^3",
                "Why is the sky blue? | 7",
                "Solve x + 1 = x + 2  | all real numbers",
                "Solve 2x + 5 = 13    | y = 9 and z = 3",
            })
    void thereMayBeNothingToPutIn(String problem, String wrong) {
        assertThat(trial(problem, wrong)).isEmpty();
    }

    private static List<String> trial(String problem, String wrong) {
        return Trial.of(Questions.of(problem), Line.read(wrong).statement().orElseThrow()).stream()
                .map(trial -> PlainText.of(trial.numbers()) + ": "
                        + trial.sides().stream()
                                .map(side -> PlainText.of(side.put()) + " = " + PlainText.of(side.result()))
                                .collect(Collectors.joining("; ")))
                .toList();
    }
}
