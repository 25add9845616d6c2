package dev.lyceum.tutor.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 3x + 5 = 20                                      | 5     | ALGEBRA    | MIDDLE",
                "3x+5=20                                                | 5     | ALGEBRA    | MIDDLE",
                "Find x: 3x + 5 = 20                                    | 5     | ALGEBRA    | MIDDLE",
                "Solve for x: x + 5 = 20                                | 15    | ALGEBRA    | ELEMENTARY",
                "Solve for x  2x = 9.                                   | 9/2   | ALGEBRA    | MIDDLE",
                "What is x if 3x + 5 = 20?                              | 5     | ALGEBRA    | MIDDLE",
                "If 3x + 5 = 20, what is x?                             | 5     | ALGEBRA    | MIDDLE",
                "Solve the equation 2(x - 3) = 10 for x.                | 8     | ALGEBRA    | MIDDLE",
                "Solve for x. 3x + 5 = 20                               | 5     | ALGEBRA    | MIDDLE",
                "Solve the following equation: 4x - 7 = 9               | 4     | ALGEBRA    | MIDDLE",
                "What is the value of x in the equation 3x = 12?        | 4     | ALGEBRA    | ELEMENTARY",
                "3x + 5 = 20. Find x.                                   | 5     | ALGEBRA    | MIDDLE",
                "Solve 3x + 5 = 20 for X                                | 5     | ALGEBRA    | MIDDLE",
                "Solve for x: 3x + 5 = 20. What is x?                   | 5     | ALGEBRA    | MIDDLE",
                "Please solve this equation: 3x + 5 = 20                | 5     | ALGEBRA    | MIDDLE",
                "Evaluate 2³ + 4                                        | 12    | ARITHMETIC | MIDDLE",
                "Calculate: 25 - 13                                     | 12    | ARITHMETIC | ELEMENTARY",
                "Find x: x + .5 = 1                                     | 1/2   | ALGEBRA    | MIDDLE",
                "Find the value of y in 5y - 2 = 3y + 8                 | 5     | ALGEBRA    | HIGH",
                "solve: $\\frac{x}{4} = 3$                              | 12    | ALGEBRA    | ELEMENTARY",
                "Solve x/4 = 3                                          | 12    | ALGEBRA    | ELEMENTARY",
                "Solve 7 = n - 2                                        | 9     | ALGEBRA    | ELEMENTARY",
                "x + 1 = 4, x = ?                                       | 3     | ALGEBRA    | ELEMENTARY",
                "What is 12 * 7?                                        | 84    | ARITHMETIC | ELEMENTARY",
                "what's 12 times 7                                      | 84    | ARITHMETIC | ELEMENTARY",
                "12 x 7                                                 | 84    | ARITHMETIC | ELEMENTARY",
                "12 × 7 = ?                                             | 84    | ARITHMETIC | ELEMENTARY",
                "How much is 15 - 4 =                                   | 11    | ARITHMETIC | ELEMENTARY",
                "Calculate 1/2 + 1/3                                    | 5/6   | ARITHMETIC | MIDDLE",
                "Compute -7 + 3                                         | -4    | ARITHMETIC | MIDDLE",
                "Simplify 6/4                                           | 3/2   | ARITHMETIC | MIDDLE",
                "What is 3/4 + 1/6 in lowest terms?                     | 11/12 | ARITHMETIC | MIDDLE",
                "Evaluate (2 + 3)^2 - 4 * 5 + 1                         | 6     | MULTI_STEP | MIDDLE",
                "What is 7 ÷ 2?                                         | 7/2   | ARITHMETIC | MIDDLE",
                "Question 3: Work out 0.5 * 8                           | 4     | ARITHMETIC | MIDDLE",
                "Solve 1/2(x + 3) - 2(x - 1/3) = 0.5x - 4               |       | ALGEBRA    | ADVANCED",
            })
    void readsTheTaskAndItsAnswer(String text, String answer, ProblemType type, Difficulty difficulty) {
        ProblemReading reading = ReadProblem.read(text);

        assertThat(reading.isVerified()).isTrue();
        assertThat(answer == null
                        || reading.task().orElseThrow().answer().toString().equals(answer))
                .as("answer %s", reading.task().orElseThrow().answer())
                .isTrue();
        assertThat(reading.type()).isEqualTo(type);
        assertThat(reading.difficulty()).isEqualTo(difficulty);
        assertThat(reading.concepts()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann has 3 apples and buys 4 more. How many has she now?    | WORD_PROBLEM",
                "What is the area of a rectangle with sides 3 and 4?        | GEOMETRY",
                "x^2 = 9                                                    | ALGEBRA",
                "x + y = 5                                                  | ALGEBRA",
                "x + 1 = x                                                  | ALGEBRA",
                "2(x + 1) = 2x + 2                                          | ALGEBRA",
                "x = 5                                                      | ALGEBRA",
                "What is 5?                                                 | ARITHMETIC",
                "What is 2/3?                                               | ARITHMETIC",
                "Simplify 3/4                                               | ARITHMETIC",
                "What is 1/4 as a decimal?                                  | UNKNOWN",
                "Calculate 7/4 as a mixed number                            | UNKNOWN",
                "Work out 1/2 + 1/4 and give your answer as a fraction      | WORD_PROBLEM",
                "What is 1/0?                                               | ARITHMETIC",
                "If x + 1 = 4, what is y?                                   | ALGEBRA",
                "Solve 3x + 5 = 20 for y                                    | ALGEBRA",
                "If 2x = 10 find a                                          | ALGEBRA",
                "Solve for y: 2x = 10                                       | ALGEBRA",
                "What is y if 3x + 5 = 20?                                  | ALGEBRA",
                "Find the value of y in 2x = 10. Find x.                    | ALGEBRA",
                "x + 1 = 4, y = ?                                           | ALGEBRA",
                "What is x if 3 + 4?                                        | ARITHMETIC",
                "Why?                                                       | UNKNOWN",
            })
    void whatCannotBeDecidedOrAsksNothingIsUnverified(String text, ProblemType type) {
        ProblemReading reading = ReadProblem.read(text);

        assertThat(reading.isVerified()).isFalse();
        assertThat(reading.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "=", "Solve", "find x", "\u0000", "\ud800 solve", "solve solve solve for for x"})
    void anyTextIsAtLeastAProblemToTalkAbout(String text) {
        assertThat(ReadProblem.read(text).isVerified()).isFalse();
    }

    @Test
    void readingNeverFails() {
        var random = new SplittableRandom(11);
        String[] pieces = {
            "solve ",
            "find x",
            " for ",
            "x",
            "=",
            "12",
            ", ",
            "what is",
            "?",
            "+",
            " ",
            "the value of ",
            "(",
            "é",
            "\n",
            "if "
        };
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(i % 50 == 0 ? 400 : 20); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(ReadProblem.read(text.toString()).key()).hasSize(64);
        }
    }
}
