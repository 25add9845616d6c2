package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.ReadProblem;
import dev.lyceum.tutor.task.Task;
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
            })
    void tellsAnswersWorkingAndTalkApart(
            String problem, String working, String text, VerdictKind kind, Mistake mistake) {
        Task task = ReadProblem.read(problem).task().orElseThrow();
        List<Statement> lines = Stream.ofNullable(working)
                .map(line -> ReadMathematics.read(line).statement().orElseThrow())
                .toList();

        Verdict verdict = JudgeTurn.judge(task, lines, text);

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.likeliest().orElse(null)).isEqualTo(mistake);
    }

    @Test
    void theQuestionOnOneSideIsNeverTheLineToGoOnFrom() {
        Task task = ReadProblem.read("What is 12 * 7?").task().orElseThrow();
        assertThat(JudgeTurn.judge(task, List.of(), "70 + 14 = 12 * 7").line().map(PlainText::of))
                .contains("70 + 14");
    }

    @Test
    void everyTextGetsAVerdict() {
        Task equation = ReadProblem.read("3x + 5 = 20").task().orElseThrow();
        Task sum = ReadProblem.read("2 + 3 * 4").task().orElseThrow();
        var random = new SplittableRandom(31);
        String[] pieces = {
            "x",
            "=",
            "5",
            " ",
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
