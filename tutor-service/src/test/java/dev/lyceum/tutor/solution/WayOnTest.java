package dev.lyceum.tutor.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayOnTest {

    @Test
    void everyStepIsValidAndTheLastLineIsTheAnswer() {
        new Problems(37).questions(4_000).forEach(question -> {
            List<Step> steps = WayOn.from(question, List.of());
            assertThat(steps).as("%s", question).isNotEmpty().hasSizeLessThan(100);
            steps.forEach(step -> assertThat(
                            CheckStep.check(step.before(), step.after()).kind())
                    .as("%s in %s", step, question)
                    .isEqualTo(VerdictKind.STEP_VALID));
            Statement last = steps.get(steps.size() - 1).after();
            assertThat(CheckAnswer.check(question.expected().orElseThrow(), PlainText.of(last))
                            .kind())
                    .as("%s at the end of %s", last, question)
                    .isEqualTo(VerdictKind.CORRECT);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x + 5 = 20               | SUBTRACT_NUMBER 3x = 15; DIVIDE_EACH_SIDE x = 5",
                "2(x - 3) = 10             | EXPAND_BRACKETS 2x - 6 = 10; ADD_NUMBER 2x = 16; DIVIDE_EACH_SIDE x = 8",
                "5y - 2 = 3y + 8           | SUBTRACT_LETTERS 2y - 2 = 8; ADD_NUMBER 2y = 10; DIVIDE_EACH_SIDE y = 5",
                "(x + 1)/3 = 2             | CLEAR_DENOMINATOR x + 1 = 6; SUBTRACT_NUMBER x = 5",
                "x/4 + 1 = 3               | SUBTRACT_NUMBER x/4 = 2; MULTIPLY_EACH_SIDE x = 8",
                "20 = 5 + 3x               | SUBTRACT_NUMBER 15 = 3x; DIVIDE_EACH_SIDE 5 = x",
                "0.5x + 1.2 = 3.7          | SUBTRACT_NUMBER 0.5x = 2.5; DIVIDE_EACH_SIDE x = 5",
                "2 + 3 * 4                 | MULTIPLY 2 + 12; ADD 14",
                "1/2 + 1/3                 | COMMON_DENOMINATOR 3/6 + 2/6; COMBINE_FRACTIONS 5/6",
                "2 + 1/3                   | COMMON_DENOMINATOR 6/3 + 1/3; COMBINE_FRACTIONS 7/3",
                "6/3 + 1/2                 | DIVIDE 2 + 1/2; COMMON_DENOMINATOR 4/2 + 1/2; COMBINE_FRACTIONS 5/2",
                "2/3 * 3/4                 | MULTIPLY_FRACTIONS 2/4; REDUCE_FRACTION 1/2",
                "(1 + 2)^2 - 4             | ADD 3^2 - 4; RAISE 9 - 4; SUBTRACT 5",
                "7/2                       | DIVIDE 3.5",
                "7/3                       | MIXED_NUMBER 2 1/3",
                "6/4                       | REDUCE_FRACTION 3/2",
                "12 * 7                    | MULTIPLY 84",
            })
    void solvesAsATeacherWould(String problem, String lines) {
        assertThat(steps(WayOn.from(Questions.of(problem), List.of()))).isEqualTo(lines);
    }

    /** From the learner's own line, not from the textbook's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 4x + 6 = 26            | 2x + 3 = 13                 | SUBTRACT_NUMBER 2x = 10; DIVIDE_EACH_SIDE x = 5",
                "Solve x^2 - 5x + 6 = 0       | (x - 2)(x - 3) = 0          | ZERO_PRODUCT x - 2 = 0 or x - 3 = 0; SOLVE_EACH x = 2 or x = 3",
                "Solve x^2 - 5x = -6          | x^2 = 5x - 6                | ALL_TO_ONE_SIDE x^2 - 5x + 6 = 0; FACTOR_TRINOMIAL (x - 2) × (x - 3) = 0; ZERO_PRODUCT x - 2 = 0 or x - 3 = 0; SOLVE_EACH x = 2 or x = 3",
                "Solve x + y = 5, x - y = 1   | 2x = 6                      | DIVIDE_EACH_SIDE x + y = 5 and x = 3; SUBSTITUTE_VALUE 3 + y = 5 and x = 3; SUBTRACT_NUMBER y = 2 and x = 3",
                "Solve x + y = 5, x - y = 1   | x = 5 - y                   | SUBSTITUTE 5 - y - y = 1 and x = 5 - y",
                "Solve 2x + 3 < 7             | 2x < 4                      | DIVIDE_EACH_SIDE x < 2",
                "Calculate 1/2 + 1/3          | 3/6 + 2/6                   | COMBINE_FRACTIONS 5/6",
                "What is 15% of 60?           | 15/100 * 60                 | MULTIPLY_FRACTIONS 9",
                "Work out sqrt(72)            | sqrt(9) * sqrt(8)           | TAKE_ROOT 3sqrt(8)",
                "Differentiate 3x^4 - 5x^2    | 3*4*x^3 - 5*2*x             | TIDY_TERMS 12x^3 - 10x",
                "Differentiate (x + 1)^2      | x^2 + 2x + 1                | SUM_RULE 2x + 2 + 0; TIDY_TERMS 2x + 2",
                "Expand (x + 2)(x - 3)        | x^2 + 2x - 3x - 6           | COLLECT_TERMS x^2 - x - 6",
                "Factor 2x^2 - 8              | 2(x^2 - 4)                  | DIFFERENCE_OF_SQUARES 2(x - 2) × (x + 2)",
            })
    void goesOnFromTheLearnersOwnLine(String problem, String line, String lines) {
        Statement written = ReadMathematics.read(line).statement().orElseThrow();

        assertThat(steps(WayOn.from(Questions.of(problem), List.of(written)))).startsWith(lines);
    }

    /** No way is known from sin x = 0 to x = 5, so it is the way from the line before. */
    @Test
    void goesBackToALineFromWhichAWayIsKnown() {
        Question question = Questions.of("Solve 4x + 6 = 26");
        List<Statement> working = Stream.of("4x = 20", "4x + sin(x) = 20 + sin(x)")
                .map(line -> ReadMathematics.read(line).statement().orElseThrow())
                .toList();

        assertThat(steps(WayOn.from(question, working))).isEqualTo("DIVIDE_EACH_SIDE x = 5");
    }

    @Test
    void whatHasNoAnswerHasNoWay() {
        assertThat(WayOn.from(Questions.of("Why is the sky blue?"), List.of())).isEmpty();
    }

    private static String steps(List<Step> steps) {
        return steps.stream()
                .map(step -> step.rule() + " " + PlainText.of(step.after()))
                .collect(Collectors.joining("; "));
    }
}
