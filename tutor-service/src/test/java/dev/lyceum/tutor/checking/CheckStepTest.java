package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckStepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3x + 5 = 20      | 3x = 15          | STEP_VALID   |",
                "3x + 5 = 20      | 3X = 15          | STEP_VALID   |",
                "3x + 5 = 20      | 15 = 3x          | STEP_VALID   |",
                "3x + 5 = 20      | 3x + 5 = 20      | STEP_VALID   |",
                "3x + 5 = 20      | so 3x = 20 - 5   | STEP_VALID   |",
                "2(x - 3) = 10    | 2x - 6 = 10      | STEP_VALID   |",
                "2(x - 3) = 10    | x - 3 = 5        | STEP_VALID   |",
                "2 + 3*4          | 2 + 12           | STEP_VALID   |",
                "1/2 + 1/3        | 3/6 + 2/6        | STEP_VALID   |",
                "3x + 5 = 20      | 3x = 25          | STEP_INVALID | MOVE_SIGN",
                "3x - 5 = 20      | 3x = 15          | STEP_INVALID | MOVE_SIGN",
                "5x = 2x + 12     | 7x = 12          | STEP_INVALID | MOVE_SIGN",
                "3x + 5 = 20      | 3x = 20          | STEP_INVALID | ONE_SIDE",
                "3x = 15          | 3x = 5           | STEP_INVALID | ONE_SIDE",
                "3x = 15          | x = 15           | STEP_INVALID | FORGOT_DIVIDE",
                "3x + 5 = 20      | x = 15           | STEP_INVALID | FORGOT_DIVIDE",
                "2(x + 3) = 10    | 2x + 3 = 10      | STEP_INVALID | DISTRIBUTE",
                "10 - (x - 3) = 4 | 10 - x - 3 = 4   | STEP_INVALID | DISTRIBUTE_SIGN",
                "3x + 5 = 20      | 3x = 16          | STEP_INVALID | ARITH",
                "2 + 3*4          | 5*4              | STEP_INVALID | ORDER",
                "3x + 5 = 20      | 0 = 0            | STEP_INVALID | ARITH",
                "3x + 5 = 20      | 3x == 15         | UNPARSABLE   |",
                "3x + 5 = 20      | x^2 = 25         | STEP_INVALID | EXTRA",
                "3x + 5 = 20      | 3y = 15          | STEP_INVALID | ARITH",
                "3x + 5 = 20      | 15               | UNPARSABLE   |",
                "2 + 3            | 1/0              | UNPARSABLE   |",
                "gibberish        | 3x = 15          | UNPARSABLE   |",
                "x^2 = 9          | x = ±3           | STEP_VALID   |",
                "x^2 = 9          | x = 3            | STEP_INVALID | LOST",
                "(x - 3)^2 = 0    | x = 3            | STEP_VALID   |",
                "(x - 3)^2 = 0    | x = 3.0000001    | STEP_INVALID | ARITH",
                "sqrt(x) = -3     | x = 9            | STEP_INVALID | EXTRA",
                "sqrt(x) = -3     | no solution      | STEP_VALID   |",
                "-2x < 6          | x > -3           | STEP_VALID   |",
                "-2x < 6          | x < -3           | STEP_INVALID | INEQUALITY_FLIP",
                "x + y = 5, x - y = 1 | x = 3 and y = 2  | STEP_VALID   |",
                "x + y = 5, x - y = 1 | 2x = 6           | STEP_VALID   |",
                "x + y = 5, x - y = 1 | x = 2 and y = 3  | STEP_INVALID | ARITH",
                "x + y = 1, x + y = 2 | no solution      | STEP_VALID   |",
                "139282x^2 - 15x = 0  | x^2 - 15x/139282 = 0 | STEP_VALID |",
                "sqrt(x + 1) = x - 1  | x + 1 = (x-1)^2 and x >= 1 | STEP_VALID |",
                "ln x = 2         | x = e^2          | STEP_VALID   |",
                "ln a + ln b      | ln(ab)           | STEP_VALID   |",
                "ln(ab)           | ln a + ln b      | STEP_VALID   |",
                "ln(x^2 y)        | 2 ln x + ln y    | STEP_VALID   |",
                "2 log x          | log(x^2)         | STEP_VALID   |",
                "log(x^2)         | 2 log abs(x)     | STEP_VALID   |",
                "log(x^2)         | 2 log x          | STEP_INVALID | ARITH",
                "ln(a + b)        | ln a + ln b      | STEP_INVALID | FRESHMAN",
                "log(x^2) = 4     | 2 log x = 4      | STEP_INVALID | LOST",
            })
    void judgesALineByTheLineBefore(String previous, String next, VerdictKind kind, Mistake likeliest) {
        Verdict verdict = CheckStep.check(Optional.empty(), false, previous, next);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.likeliest().orElse(null)).isEqualTo(likeliest);
    }

    @Test
    void doingTheSameToEachSideIsValidAndDoingItToOneIsNot() {
        new Problems(23)
                .tasks(1_000)
                .filter(task -> task.given() instanceof Equation)
                .forEach(task -> {
                    var line = (Equation) task.given();
                    Expression seven = Expression.of(Rational.of(7));
                    List<Equation> valid = List.of(
                            line.swapped(),
                            new Equation(new Sum(line.left(), seven), new Sum(line.right(), seven)),
                            new Equation(new Product(seven, line.left()), new Product(line.right(), seven)));
                    Equation broken = new Equation(new Difference(line.left(), seven), line.right());

                    assertThat(valid).allSatisfy(next -> assertThat(
                                    CheckStep.check(line, next).kind())
                            .isEqualTo(STEP_VALID));
                    assertThat(CheckStep.check(line, broken).kind())
                            .as("%s", task)
                            .isEqualTo(STEP_INVALID);
                    assertThat(CheckStep.check(line, broken).mistakes()).isNotEmpty();
                });
    }

    @Test
    void aTaskIsNeverEquivalentToItsNeighbour() {
        new Problems(29).tasks(700).forEach(task -> {
            Expression wrong = Expression.of(task.answer().plus(Rational.of(1, 9)));
            var next = task.variable()
                    .<Statement>map(letter -> new Equation(new Expression.Variable(letter), wrong))
                    .orElse(wrong);
            assertThat(CheckStep.check(task.given(), next).kind()).isEqualTo(STEP_INVALID);
        });
    }
}
