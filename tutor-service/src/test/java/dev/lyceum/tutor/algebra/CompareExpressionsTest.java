package dev.lyceum.tutor.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Value;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(x+1)^2;                 x^2 + 2x + 1;           SAME",
                "(x^2-1)/(x-1);           x + 1;                  SAME",
                "(a+b)(a-b);              a^2 - b^2;              SAME",
                "sqrt(x^2);               |x|;                    SAME",
                "sqrt(x^2);               x;                      DIFFERENT",
                "ln(x^2);                 2 ln x;                 DIFFERENT",
                "ln(x^2);                 2 ln |x|;               SAME",
                "sin(x)^2 + cos(x)^2;     1;                      SAME",
                "sin(2x);                 2 sin x cos x;          SAME",
                "sin 30°;                 1/2;                    SAME",
                "sin 30;                  1/2;                    DIFFERENT",
                "tan(x);                  sin(x)/cos(x);          SAME",
                "sqrt(8);                 2 sqrt 2;               SAME",
                "sqrt(3 + 2 sqrt 2);      1 + sqrt 2;             SAME",
                "1/(1 + sqrt 2);          sqrt 2 - 1;             SAME",
                "sqrt 2;                  1.414213562373095048801688724; DIFFERENT",
                "π;                       3.141592653589793238462643383; DIFFERENT",
                "log_2 8;                 3;                      SAME",
                "e^(ln 5);                5;                      SAME",
                "ln(e^x);                 x;                      SAME",
                "ln(exp(x));              x;                      SAME",
                "ln(10^x);                x ln 10;                SAME",
                "8^(1/3);                 2;                      SAME",
                "2^x * 2^x;               4^x;                    SAME",
                "x^a * x^b;               x^(a+b);                SAME",
                "5!;                      120;                    SAME",
                "25%;                     1/4;                    SAME",
                "x;                       X;                      DIFFERENT",
                "x/x;                     1;                      SAME",
                "1/(x-x);                 1;                      UNKNOWN",
                "arcsin(x^2+5);           arccos(x^2+5);          UNKNOWN",
            })
    void tellsWhatIsTheSame(String one, String other, Sameness sameness) {
        assertThat(CompareExpressions.compare(read(one), read(other))).isEqualTo(sameness);
        assertThat(CompareExpressions.compare(read(other), read(one))).isEqualTo(sameness);
    }

    private static Expression read(String text) {
        return (Expression) ReadMathematics.read(text).statement().orElseThrow();
    }

    /** Distributivity and cancelling keep a tree the same; adding a thousandth does not. */
    @Test
    void anIdentityIsTheSameAndItsNeighbourIsNot() {
        var problems = new Problems(47);
        IntStream.range(0, 2_000).forEach(i -> {
            Expression a = problems.expression(2, "xy");
            Expression b = problems.expression(2, "xy");
            Expression spread = new Sum(new Product(a, b), new Product(a, a));
            Expression gathered = new Product(a, new Sum(a, b));
            Expression neighbour = new Difference(gathered, Expression.of(Rational.of(1, 1000)));

            assertThat(CompareExpressions.compare(spread, gathered))
                    .as("%s and %s", a, b)
                    .isNotEqualTo(Sameness.DIFFERENT);
            assertThat(CompareExpressions.compare(spread, neighbour))
                    .as("%s and %s", a, b)
                    .isNotEqualTo(Sameness.SAME);
        });
    }

    /** The naive way, by exact values, agrees. */
    @Test
    void numbersAreTheSameWhenTheirValuesAre() {
        var problems = new Problems(53);
        IntStream.range(0, 3_000).forEach(i -> {
            Expression one = problems.expression(3, "");
            Expression other =
                    new Quotient(new Product(one, Expression.of(Rational.of(6))), Expression.of(Rational.of(6)));
            if (Value.of(one).isPresent()) {
                assertThat(CompareExpressions.areSame(one, other)).as("%s", one).isTrue();
            }
        });
    }
}
