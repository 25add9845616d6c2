package dev.lyceum.tutor.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.ReadProblem;
import dev.lyceum.tutor.task.Task;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolveByHandTest {

    @Test
    void everyStepIsValidAndTheLastLineIsTheAnswer() {
        new Problems(37).tasks(4_000).forEach(task -> {
            List<Step> steps = SolveByHand.from(task, task.given());
            assertThat(steps).as("%s", task).isNotEmpty().hasSizeLessThan(100);
            steps.forEach(step -> assertThat(
                            CheckStep.check(step.before(), step.after()).kind())
                    .as("%s in %s", step, task)
                    .isEqualTo(VerdictKind.STEP_VALID));
            Statement last = steps.get(steps.size() - 1).after();
            assertThat(CheckAnswer.check(Expected.of(task), PlainText.of(last)).kind())
                    .as("%s at the end of %s", last, task)
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
        Task task = ReadProblem.read(problem).task().orElseThrow();
        Stream<String> steps = SolveByHand.from(task, task.given()).stream()
                .map(step -> step.rule() + " " + PlainText.of(step.after()));
        assertThat(String.join("; ", steps.toList())).isEqualTo(lines);
    }
}
