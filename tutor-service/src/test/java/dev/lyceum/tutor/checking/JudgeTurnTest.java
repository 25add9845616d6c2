package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTurnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 3x+5=20       |                 | 5                             | CORRECT      |",
                "Solve 3x+5=20       |                 | 3x = 15                       | STEP_VALID   |",
                "Solve 3x+5=20       | 3x = 15         | x = 15                        | INCORRECT    | FORGOT_DIVIDE",
                "Solve 3x+5=20       | 3x = 15         | 15                            | INCORRECT    | FORGOT_DIVIDE",
                "Solve 3x+5=20       |                 | 3x = 25                       | STEP_INVALID | MOVE_SIGN",
                "Solve 3x+5=20       | 3x = 15         | 3x + 5 = 20                   | STEP_VALID   |",
                "Solve 3x+5=20       |                 | 3x + 5 = 20                   | STEP_VALID   |",
                "Solve 3x+5=20       |                 | x = 10/2                      | FORM         |",
                "Solve 3x+5=20       |                 | 20 - 5                        | UNPARSABLE   |",
                "Solve 3x+5=20       |                 | 3x                            | UNPARSABLE   |",
                "Solve 3x+5=20       |                 | I don't know                  | NOT_MATH     |",
                "Solve 3x+5=20       |                 | help                          | NOT_MATH     |",
                "Solve 3x+5=20       |                 | please tell me why 3 matters  | NOT_MATH     |",
                "Solve 3x+5=20       |                 | 3x = = 15                     | UNPARSABLE   |",
                "What is 2 + 3 * 4?  |                 | 2 + 12                        | STEP_VALID   |",
                "What is 2 + 3 * 4?  | 2 + 12          | 2 + 12                        | FORM         |",
                "What is 2 + 3 * 4?  |                 | 2 + 3*4                       | FORM         |",
                "What is 2 + 3 * 4?  |                 | 3 * 4 = 12                    | STEP_VALID   |",
                "What is 2 + 3 * 4?  |                 | 3 * 4 = 13                    | STEP_INVALID | ARITH",
                "What is 2 + 3 * 4?  |                 | 2 + 3*4 = 2 + 12              | STEP_VALID   |",
                "What is 2 + 3 * 4?  |                 | 2 + 3*4 = 14                  | CORRECT      |",
                "What is 2 + 3 * 4?  |                 | 2 + 12 = 14                   | CORRECT      |",
                "What is 2 + 3 * 4?  |                 | 5 * 4                         | STEP_INVALID | ORDER",
                "What is 2 + 3 * 4?  |                 | 20                            | INCORRECT    | ORDER",
                "What is 2 + 3 * 4?  |                 | fourteen                      | CORRECT      |",
                "What is 2 + 3 * 4?  |                 | 1/0 = 14                      | UNPARSABLE   |",
                "What is 12 * 7?     |                 | 84 = 12 * 7                   | CORRECT      |",
                "What is 12 * 7?     |                 | 84 = 10*7 + 2*7               | CORRECT      |",
                "What is 12 * 7?     |                 | 85 = 12 * 7                   | INCORRECT    |",
                "What is 12 * 7?     |                 | 12 * 7 = 85                   | INCORRECT    |",
                "What is 12 * 7?     |                 | 70 = 10 * 7                   | STEP_VALID   |",
                "What is 12 * 7?     |                 | 71 = 10 * 7                   | STEP_INVALID | ARITH",
                "What is 12 * 7?     |                 | 70 + 14 = 12 * 7              | STEP_VALID   |",
                "What is 12 * 7?     |                 | 12 * 7 = 12 * 7               | FORM         |",
                "What is 7/2?        |                 | 3.5 = 7/2                     | CORRECT      |",
                "What is 7/2?        |                 | 14/4                          | FORM         |",
                "What is 7/2?        |                 | -(-7)/2                       | FORM         |",
                "What is 7/2?        |                 | 7/2                           | FORM         |",
                "What is 7/2?        |                 | 3 + 1/2                       | STEP_VALID   |",
                "What is 7/2?        |                 | 3 1/2                         | CORRECT      |",
                "What is 6/4?        |                 | 12/8                          | FORM         |",
                "What is 6/4?        |                 | 3/2                           | CORRECT      |",
                "Solve x^2-5x+6=0    |                 | (x-2)(x-3) = 0                | STEP_VALID   |",
                "Solve x^2-5x+6=0    | (x-2)(x-3) = 0  | x-2 = 0 or x-3 = 0            | STEP_VALID   |",
                "Solve x^2-5x+6=0    |                 | (X-2)(X-3) = 0                | STEP_VALID   |",
                "Solve x^2-5x+6=0    | (x-2)(x-3) = 0  | x = -2 or x = -3              | INCORRECT    | SIGN_ROOT",
                "Solve x^2-5x+6=0    |                 | (x+2)(x+3) = 0                | STEP_INVALID | SIGN_FACTOR",
                "Solve x^2-5x+6=0    |                 | x = 2                         | PARTIAL      |",
                "Solve x^2-5x+6=0    |                 | x = 6/3 or x = 3              | FORM         |",
                "Solve x^2=16        |                 | x = 8                         | INCORRECT    | HALF_NOT_ROOT",
                "Solve x^2=16        |                 | 8                             | INCORRECT    | HALF_NOT_ROOT",
                "Solve x+y=5, x-y=1  |                 | 2x = 6                        | STEP_VALID   |",
                "Solve x+y=5, x-y=1  | 2x = 6          | 3 + y = 5                     | STEP_VALID   |",
                "Solve x+y=5, x-y=1  | 2x = 6          | 2y = 4                        | STEP_VALID   |",
                "Solve x+y=5, x-y=1  |                 | 2x = 4                        | STEP_INVALID | ARITH",
                "Solve x+y=5, x-y=1  |                 | xy = 6                        | STEP_VALID   |",
                "Solve x+y=5, x-y=1  |                 | x^2 = 10                      | STEP_INVALID | ARITH",
                "Solve x+y=5, x-y=1  |                 | (2, 3)                        | INCORRECT    | ARITH",
                "Solve 2x+3<7        |                 | 2x < 4                        | STEP_VALID   |",
                "Solve -2x<6         |                 | x < -3                        | INCORRECT    | INEQUALITY_FLIP",
                "What is 15% of 60?  |                 | 0.15 * 60                     | STEP_VALID   |",
                "What is 15% of 60?  |                 | 60 * 15 = 900                 | STEP_VALID   |",
                "What is 15% of 60?  |                 | 60 * 15 = 90                  | STEP_INVALID | ARITH",
                "What is sqrt(72)?   |                 | sqrt(36)*sqrt(2)              | STEP_VALID   |",
                "What is sqrt(72)?   |                 | 8.49                          | FORM         |",
                "Expand (x+2)(x-3)   |                 | x*x+2x-3x-6                   | STEP_VALID   |",
                "Expand (x+2)(x-3)   |                 | (x+2)(x-3)                    | FORM         |",
                "Expand (x+3)^2      |                 | x^2 + 9                       | INCORRECT    | FRESHMAN",
                "Expand 2(x+3)       |                 | y = 2x + 3                    | INCORRECT    | DISTRIBUTE",
                "Factor x^2-5x+6     |                 | (x+2)(x+3)                    | INCORRECT    | SIGN_FACTOR",
                "Factor 2x^2-8       |                 | 2(x^2-4)                      | STEP_VALID   |",
                "Simplify 3x + 2x    |                 | 5x^2                          | INCORRECT    | COMBINE_UNLIKE",
                "Differentiate x^3   |                 | 3x^3                          | INCORRECT    | POWER_RULE",
                "Differentiate (x+1)^2 |               | x^2 + 2x + 1                  | STEP_VALID   |",
                "Differentiate (x+1)^2 | x^2 + 2x + 1  | 2x + 2*1                      | STEP_VALID   |",
                "Differentiate (x+1)^2 | 2x + 2*1      | 2                             | INCORRECT    | ARITH",
                "Solve x + 1 = x + 2 |                 | x = 3                         | INCORRECT    | ARITH",
                "Solve x + 1 = x + 2 |                 | no solution                   | CORRECT      |",
                "Solve x = x + 1     |                 | 0 = 1                         | STEP_VALID   |",
                "Solve x = x + 1     | x - x = 1       | 0 = 1                         | STEP_VALID   |",
                "Solve x = x + 1     |                 | 0 = 0                         | STEP_INVALID | ARITH",
                "Solve 2(x+1) = 2x+2 |                 | 0 = 0                         | STEP_VALID   |",
                "Solve 2(x+1) = 2x+2 |                 | 0 = 1                         | STEP_INVALID | ARITH",
                "What is 12 * 7?     |                 | 84 cm                         | UNIT         |",
                "Solve x^2 = 0       |                 | 0 = 0                         | UNPARSABLE   |",
                "Solve 2x - 4 = x    |                 | 4 = 4                         | UNPARSABLE   |",
                "Solve 2x - 4 = x    |                 | 4                             | CORRECT      |",
                "Solve x^2-5x+6=0    |                 | y = 2 or y = 3                | UNPARSABLE   |",
                "Solve x^2-5x+6=0    |                 | y = 2                         | UNPARSABLE   |",
                "Solve x^2-5x+6=0    |                 | a = 2, a = 3                  | UNPARSABLE   |",
                "Solve x^2-5x+6=0    |                 | x1 = 2, x2 = 3                | CORRECT      |",
                "Solve x^2-5x+6=0    |                 | X = 2 or X = 3                | CORRECT      |",
                "Solve x^2-5x+6=0    |                 | x = 2 and x = 3               | CORRECT      |",
                "Solve x^2-9=0       |                 | y = ±3                        | UNPARSABLE   |",
                "Solve 2x+1>7        |                 | y > 3                         | UNPARSABLE   |",
                "Solve 2x+1>7        |                 | x > 3                         | CORRECT      |",
                "Solve x+y=5, x-y=1  |                 | 3, 2                          | UNPARSABLE   |",
                "Solve x+y=5, x-y=1  |                 | 3 and 2                       | UNPARSABLE   |",
                "Solve x+y=5, x-y=1  |                 | {3, 2}                        | UNPARSABLE   |",
            })
    void tellsAnswersWorkingAndTalkApart(
            String problem, String working, String text, VerdictKind kind, Mistake mistake) {
        List<Statement> lines = Stream.ofNullable(working)
                .map(line -> ReadMathematics.read(line).statement().orElseThrow())
                .toList();

        Verdict verdict = JudgeTurn.judge(Questions.of(problem), lines, text);

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.likeliest().orElse(null)).isEqualTo(mistake);
    }

    /** Of a story the text is not read, so what was calculated on the way is judged by itself and by the answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 3 * 4 = 12      | CORRECT",
                "12 | 3 * 4           | STEP_VALID",
                "12 | 24/2            | STEP_VALID",
                "12 | 3 * 5           | UNPARSABLE",
                "12 | 3 * 5 = 15      | STEP_VALID",
                "12 | 3 * 5 = 16      | STEP_INVALID",
                "12 | 15              | INCORRECT",
                "12 | twelve          | CORRECT",
                "12 cm | 3 * 4        | STEP_VALID",
                "12 cm | 12           | UNIT",
                "12 cm | 3 * 5 = 15   | STEP_VALID",
                "12 cm | 13 cm        | INCORRECT",
                "12 cm | 3 * 4 = 12   | UNIT",
                "12 cm | 12 = 3 * 4   | UNIT",
                "12 cm | 3 * 4 = 13   | STEP_INVALID",
                "3/2 | 6/4            | FORM",
            })
    void workingOnAStoryIsJudgedByItsAnswer(String answer, String text, VerdictKind kind) {
        Form form = answer.equals("3/2") ? Form.LOWEST_TERMS : Form.COMPUTED;
        Question story = Questions.of(new PracticeProblem(
                Concept.MULTIPLICATION, ProblemType.WORD_PROBLEM, "Ann has some bags of apples.", answer, form));
        assertThat(JudgeTurn.judge(story, List.of(), text).kind()).isEqualTo(kind);
    }

    @Test
    void theQuestionOnOneSideIsNeverTheLineToGoOnFrom() {
        Question question = Questions.of("What is 12 * 7?");
        assertThat(JudgeTurn.judge(question, List.of(), "70 + 14 = 12 * 7")
                        .line()
                        .map(PlainText::of))
                .contains("70 + 14");
    }

    @Test
    void everyTextGetsAVerdict() {
        Question equation = Questions.of("3x + 5 = 20");
        Question sum = Questions.of("2 + 3 * 4");
        var random = new SplittableRandom(31);
        String[] pieces = {
            "x",
            "=",
            "5",
            " ",
            "\n",
            "so ",
            "it is ",
            "+",
            "/",
            "(",
            ")",
            "the answer ",
            "five",
            ".",
            "\u0000",
            "٣",
            "\ud83d",
            "\\frac{",
            "}",
            "^",
            "-",
            ","
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(i % 100 == 0 ? 500 : 12); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(JudgeTurn.judge(equation, List.of(), text.toString()).kind())
                    .isNotNull();
            assertThat(JudgeTurn.judge(sum, List.of(), text.toString()).kind()).isNotNull();
        }
    }
}
