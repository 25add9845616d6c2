package dev.lyceum.tutor.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Exercise;
import dev.lyceum.tutor.fixture.Exercises;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Notation;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepByStepTest {
    private static final Logger LOG = Logger.getLogger(StepByStepTest.class);
    /** 1x, 0x, + -, -- and x^1 */
    private static final Pattern CLUMSY = Pattern.compile("(?<![0-9.])[01]x|\\+ -|--|\\^1(?![0-9])");

    @Test
    void everyLineFollowsAndTheLastOneIsTheAnswer() {
        assertThat(solutions(2_500)).allSatisfy(StepByStepTest::mustBeRight);
    }

    @Test
    @Tag("eval")
    void tenThousandAreSolvedWithoutAWrongLine() {
        List<Solution> solutions = solutions(10_000).toList();
        LOG.infof(
                "%d generated solutions: %d of %d lines wrong, %d of the last lines no answer",
                solutions.size(),
                solutions.stream().mapToLong(each -> each.wrong().size()).sum(),
                solutions.stream().mapToLong(each -> each.steps().size()).sum(),
                solutions.stream().filter(each -> !each.isAnswered()).count());
        assertThat(solutions).hasSize(10_000).allSatisfy(StepByStepTest::mustBeRight);
    }

    private record Solution(Exercise exercise, List<Step> steps, List<Step> wrong, boolean isAnswered) {}

    private static Stream<Solution> solutions(int count) {
        return new Exercises(43).take(count).map(exercise -> {
            List<Step> steps = StepByStep.unchecked(exercise.goal(), exercise.given(), exercise.given());
            List<Step> wrong = steps.stream()
                    .filter(step -> !StepByStep.isValid(exercise.goal(), step))
                    .toList();
            return new Solution(exercise, steps, wrong, isAnswer(exercise, last(exercise, steps)));
        });
    }

    private static void mustBeRight(Solution solution) {
        assertThat(solution.wrong()).as("wrong in %s", solution.exercise()).isEmpty();
        assertThat(solution.isAnswered()).as("at the end of %s", solution).isTrue();
    }

    /** What is read may be another tree: 3 × 2√5 has no brackets when it is written. */
    @Test
    void everyLineCanBeReadAndIsWrittenAsPeopleWrite() {
        new Exercises(47).take(2_000).forEach(exercise -> StepByStep.of(exercise.goal(), exercise.given())
                .forEach(step -> {
                    String line = PlainText.of(step.after());
                    assertThat(line).as("%s in %s", step.rule(), exercise).doesNotContainPattern(CLUMSY);
                    assertThat(CheckStep.check(Optional.empty(), false, line, line)
                                    .kind())
                            .as(line)
                            .isEqualTo(VerdictKind.STEP_VALID);
                }));
    }

    /** Of all points of a line any equation of it is the answer. */
    private static boolean isAnswer(Exercise exercise, Statement last) {
        Statement answer = exercise.expected().answer();
        boolean line = answer instanceof Equation && answer.variables().size() == 2;
        return line
                ? CheckStep.check(answer, last).kind() == VerdictKind.STEP_VALID
                : CheckAnswer.check(exercise.expected(), PlainText.of(last)).kind() == VerdictKind.CORRECT;
    }

    private static Statement last(Exercise exercise, List<Step> steps) {
        return steps.isEmpty() ? exercise.given() : steps.get(steps.size() - 1).after();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOLVE | x^2 - 5x + 6 = 0 | FACTOR_TRINOMIAL (x - 2) × (x - 3) = 0; ZERO_PRODUCT x - 2 = 0 or x - 3 = 0; SOLVE_EACH x = 2 or x = 3",
                "SOLVE | 2x^2 + 7x + 3 = 0 | SPLIT_MIDDLE_TERM 2x^2 + 6x + x + 3 = 0; FACTOR_GROUPS 2x × (x + 3) + 1(x + 3) = 0; FACTOR_OUT_BRACKET (2x + 1) × (x + 3) = 0; ZERO_PRODUCT 2x + 1 = 0 or x + 3 = 0; SOLVE_EACH x = -1/2 or x = -3",
                "SOLVE | x^2 - 4x + 1 = 0 | QUADRATIC_FORMULA x = (-(-4) ± sqrt((-4)^2 - 4 × 1 × 1))/(2 × 1); WORK_OUT_FORMULA x = (4 ± sqrt(12))/2; SIMPLIFY_ROOT x = (4 ± 2sqrt(3))/2; REDUCE_FRACTION x = 2 ± sqrt(3)",
                "SOLVE | x^2 + 2x + 5 = 0 | NEGATIVE_DISCRIMINANT no solution",
                "SOLVE | 2x^2 = 18 | DIVIDE_EACH_SIDE x^2 = 9; TAKE_ROOTS x = 3 or x = -3",
                "SOLVE | 7 = (x + 1)^2 - 2 | ADD_NUMBER 9 = (x + 1)^2; TAKE_ROOTS x + 1 = 3 or x + 1 = -3; SOLVE_EACH x = 2 or x = -4",
                "COMPLETE_THE_SQUARE | x^2 + 6x - 7 = 0 | ADD_NUMBER x^2 + 6x = 7; COMPLETE_THE_SQUARE x^2 + 6x + 9 = 16; PERFECT_SQUARE (x + 3)^2 = 16; TAKE_ROOTS x + 3 = 4 or x + 3 = -4; SOLVE_EACH x = 1 or x = -7",
                "SOLVE | x + y = 10 and x - y = 2 | ADD_EQUATIONS x + y = 10 and 2x = 12; DIVIDE_EACH_SIDE x + y = 10 and x = 6; SUBSTITUTE_VALUE 6 + y = 10 and x = 6; SUBTRACT_NUMBER y = 4 and x = 6",
                "SOLVE | x + y = 1 and x + y = 2 | SUBTRACT_EQUATIONS x + y = 1 and 0 = -1; CONTRADICTION 0 = -1; NEVER_TRUE no solution",
                "SOLVE | 5 - 2x ≥ 11 | SUBTRACT_NUMBER -2x ≥ 6; DIVIDE_AND_TURN x ≤ -3",
                "SOLVE | -4 ≤ 2 - 3x < 8 | SUBTRACT_NUMBER -6 ≤ -3x < 6; DIVIDE_AND_TURN 2 ≥ x > -2; TURN_AROUND -2 < x ≤ 2",
                "SOLVE | x/12 = 3/4 | CROSS_MULTIPLY 4x = 3 × 12; MULTIPLY 4x = 36; DIVIDE_EACH_SIDE x = 9",
                "COMPUTE | 15% × 60 | PERCENT_AS_DECIMAL 0.15 × 60; MULTIPLY 9",
                "AS_PERCENT | (92 - 80)/80 | SUBTRACT 12/80; REDUCE_FRACTION 3/20; OVER_HUNDRED 15/100; AS_PERCENT 15%",
                "COMPUTE | √72 | SIMPLIFY_ROOT sqrt(36 × 2); ROOT_OF_PRODUCT 6sqrt(2)",
                "COMPUTE | 6/√2 | RATIONALIZE 6sqrt(2)/2; TIDY_TERMS 3sqrt(2)",
                "SIMPLIFY | x^3 × x^4 | ADD_EXPONENTS x^(3 + 4); ADD x^7",
                "SIMPLIFY | 6x^5/(2x^2) | SUBTRACT_EXPONENTS 6/2 × x^(5 - 2); DIVIDE 3x^(5 - 2); SUBTRACT 3x^3",
                "FACTOR | 2x^2 - 8 | FACTOR_OUT 2(x^2 - 4); DIFFERENCE_OF_SQUARES 2(x - 2) × (x + 2)",
                "FACTOR | x^4 - 5x^2 + 4 | TRINOMIAL_IN_POWER (x^2 - 1) × (x^2 - 4); DIFFERENCE_OF_SQUARES (x - 1) × (x + 1) × (x^2 - 4); DIFFERENCE_OF_SQUARES (x - 1) × (x + 1) × (x - 2) × (x + 2)",
                "FACTOR | 2x^3 - 16 | FACTOR_OUT 2(x^3 - 8); CUBES 2(x - 2) × (x^2 + 2x + 4)",
                "FACTOR | x^3 - 3x + 2 | ROOT_FACTOR (x - 1) × (x^2 + x - 2); FACTOR_TRINOMIAL (x - 1) × (x + 2) × (x - 1); ADD_EXPONENTS (x - 1)^2 × (x + 2)",
                "FACTOR | x^4 + 4 | SQUARE_FACTORS (x^2 + 2x + 2) × (x^2 - 2x + 2)",
                "DIFFERENTIATE | 3x^4 - 5x^2 + 7 | SUM_RULE 3 × 4 × x^3 - 5 × 2 × x + 0; TIDY_TERMS 12x^3 - 10x",
                "DIFFERENTIATE | (x + 1)/(x - 2) | QUOTIENT_RULE (1(x - 2) - 1(x + 1))/(x - 2)^2; EXPAND_BRACKETS (x - 2 - 1(x + 1))/(x - 2)^2; EXPAND_BRACKETS (x - 2 - x - 1)/(x - 2)^2; COLLECT_TERMS -3/(x - 2)^2",
            })
    void worksAsATeacherWould(Goal goal, String given, String lines) {
        Statement statement =
                ReadMathematics.read(given, Notation.LETTERS).statement().orElseThrow();
        Stream<String> steps =
                StepByStep.of(goal, statement).stream().map(step -> step.rule() + " " + PlainText.of(step.after()));
        assertThat(String.join("; ", steps.toList())).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"SOLVE, x^5 + x = 1", "SOLVE, sin x = 1", "DIFFERENTIATE, x y", "COMPUTE, x + 1", "FACTOR, x = 2"})
    void whereNoMethodIsKnownThereAreNoSteps(Goal goal, String given) {
        assertThat(StepByStep.of(goal, ReadMathematics.read(given).statement().orElseThrow()))
                .isEmpty();
    }
}
