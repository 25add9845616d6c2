package dev.lyceum.tutor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgePassageTest {

    /** Lines are set apart by {@code ;}. The last column is the working that counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Solve 3x + 5 = 20      | 3x + 5 = 20; 3x = 15; x = 5            | CORRECT      | x = 5  | 3x = 15",
                "Solve 3x + 5 = 20      | 3x = 15; x = 5; 3*5 + 5 = 20           | CORRECT      | x = 5  | 3x = 15",
                "Solve 3x + 5 = 20      | I take 5 away; 3x = 15; so; x = 5      | CORRECT      | x = 5  | 3x = 15",
                "Solve 3x + 5 = 20      | 3x = 25; x = 5                         | STEP_INVALID | 3x = 25 | ''",
                "Solve 3x + 5 = 20      | 3x = 15; 2x = 10; x = 6; x = 7         | INCORRECT    | x = 6  | 3x = 15, 2x = 10",
                "Solve 3x + 5 = 20      | x = 5; x = 6                           | INCORRECT    | x = 6  | ''",
                "Solve 3x + 5 = 20      | 3x = 15; 6x = 30                       | STEP_VALID   | 6x = 30 | 3x = 15, 6x = 30",
                "Solve 3x + 5 = 20      | 3x = 15; what now?                     | STEP_VALID   | 3x = 15 | 3x = 15",
                "Solve 3x + 5 = 20      | hello; can you help me                 | NOT_MATH     |        | ''",
                "Solve 3x + 5 = 20      | x = 20/4; x = 5                        | CORRECT      | x = 5  | ''",
                "Solve 3x + 5 = 20      | x = 5; x = 20/4                        | FORM         | x = 20/4 | ''",
                "Solve 3x + 5 = 20      | (3x; ) = 15                            | STEP_VALID   | 3x = 15 | 3x = 15",
                "What is 2 + 3 * 4?     | 3 * 4 = 12; 2 + 12; 14                 | CORRECT      | 14     | 2 + 12",
                "What is 2 + 3 * 4?     | = 2 + 12; = 13                         | INCORRECT    | 13     | 2 + 12",
                "Solve x^2 - 5x + 6 = 0 | x = 2; x = 3                           | CORRECT      | x = 2 or x = 3 | ''",
                "Solve x^2 - 5x + 6 = 0 | x = 2; x = 3; x = 4                    | INCORRECT    | x = 4  | ''",
                "Solve x^2 - 5x + 6 = 0 | x = 3; (x - 2)(x - 3) = 0              | STEP_VALID   | (x - 2) × (x - 3) = 0 | (x - 2) × (x - 3) = 0",
                "Solve x + y = 5, x - y = 1 | x = 3; y = 2                       | CORRECT      | x = 3 and y = 2 | ''",
                "Solve x + y = 5, x - y = 1 | x = 2; y = 3                       | INCORRECT    | x = 2 and y = 3 | ''",
                "Solve x + y = 5, x - y = 1 | 2x = 6; x = 3; then y = 2          | CORRECT      | x = 3 and y = 2 | 2x = 6",
            })
    void linesAreJudgedInOrder(String problem, String text, VerdictKind kind, String line, String working) {
        Verdict verdict = JudgeTurn.judge(Questions.of(problem), List.of(), text.replace("; ", "\n"));

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.line().map(PlainText::of).orElse(null)).isEqualTo(line);
        assertThat(verdict.working().stream().map(PlainText::of).collect(Collectors.joining(", ")))
                .isEqualTo(working);
    }

    @Test
    void noMoreThanTwentyLinesAreRead() {
        Question question = Questions.of("Solve 3x + 5 = 20");
        assertThat(JudgeTurn.judge(question, List.of(), "3x = 15\n".repeat(19) + "x = 5")
                        .kind())
                .isEqualTo(VerdictKind.CORRECT);
        assertThat(JudgeTurn.judge(question, List.of(), "3x = 15\n".repeat(20) + "x = 5")
                        .ground())
                .isEqualTo(Ground.TOO_LONG);
    }
}
