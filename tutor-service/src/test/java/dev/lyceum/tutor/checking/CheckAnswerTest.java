package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.fixture.Problems;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ReadProblem;
import dev.lyceum.tutor.task.Task;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 3x+5=20   | 5                      | CORRECT",
                "Solve 3x+5=20   | x = 5                  | CORRECT",
                "Solve 3x+5=20   | x=5.0                  | CORRECT",
                "Solve 3x+5=20   | X = 5                  | CORRECT",
                "Solve 3x+5=20   | 5 = x                  | CORRECT",
                "Solve 3x+5=20   | it is 5                | CORRECT",
                "Solve 3x+5=20   | I think it's 5.        | CORRECT",
                "Solve 3x+5=20   | the answer is x = 5    | CORRECT",
                "Solve 3x+5=20   | Answer: 5              | CORRECT",
                "Solve 3x+5=20   | x is 5                 | CORRECT",
                "Solve 3x+5=20   | x equals 5             | CORRECT",
                "Solve 3x+5=20   | is it 5?               | CORRECT",
                "Solve 3x+5=20   | five                   | CORRECT",
                "Solve 3x+5=20   | 5/1                    | CORRECT",
                "Solve 3x+5=20   | so x = 5, right?       | CORRECT",
                "Solve 3x+5=20   | = 5                    | CORRECT",
                "Solve 3x+5=20   | 10/2                   | FORM",
                "Solve 3x+5=20   | x = 10/2               | FORM",
                "Solve 3x+5=20   | x = 3 + 2              | FORM",
                "Solve 3x+5=20   | 3x + 5 = 20            | FORM",
                "Solve 3x+5=20   | 3x = 15                | FORM",
                "Solve 3x+5=20   | 6                      | INCORRECT",
                "Solve 3x+5=20   | x = -5                 | INCORRECT",
                "Solve 3x+5=20   | 4.999                  | INCORRECT",
                "Solve 3x+5=20   | 3x = 16                | INCORRECT",
                "Solve 3x+5=20   | x == 5                 | UNPARSABLE",
                "Solve 3x+5=20   | x := 5                 | UNPARSABLE",
                "Solve 3x+5=20   | y = 5                  | UNPARSABLE",
                "Solve 3x+5=20   | x = 5 = 5              | CORRECT   ",
                "Solve 3x+5=20   | ٥                      | UNPARSABLE",
                "Solve 3x+5=20   | ５                     | UNPARSABLE",
                "Solve 3x+5=20   | five six               | UNPARSABLE",
                "Solve 3x+5=20   | 5 or 6                 | INCORRECT ",
                "Solve 3x+5=20   | 1/0                    | UNPARSABLE",
                "Solve 3x+5=20   | 3*5 + 5 = 20           | UNPARSABLE",
                "Solve 3x = 1    | 1/3                    | CORRECT",
                "Solve 3x = 1    | x = 2/6                | CORRECT",
                "Solve 3x = 1    | 0.33                   | FORM",
                "Solve 3x = 1    | x = 0.3333             | FORM",
                "Solve 3x = 1    | 0.34                   | INCORRECT",
                "Solve 3x = 2    | 0.66                   | FORM",
                "Solve 3x = 2    | 0.67                   | FORM",
                "Solve 3x = -2   | -0.67                  | FORM",
                "Solve 8x = 1    | 0.125                  | CORRECT",
                "Solve 1000x = 1 | 0.0                    | INCORRECT",
                "Solve 1000x = 1 | -0.00                  | INCORRECT",
                "Solve 1000x = 9 | 0.01                   | FORM",
                "Solve 8x = 1    | 0.13                   | FORM",
                "What is 3 + 4?  | 7                      | CORRECT",
                "What is 3 + 4?  | 3 + 4 = 7              | CORRECT",
                "What is 3 + 4?  | 3+4                    | FORM",
                "What is 3 + 4?  | 4+3                    | FORM",
                "What is 3 + 4?  | 3 + 4 = 8              | INCORRECT",
                "What is 3 + 4?  | 14/2                   | FORM",
                "What is 3 + 4?  | 7.00                   | CORRECT",
                "What is 12 x 7  | 84                     | CORRECT",
                "What is 12 x 7  | 84 = 12 x 7            | CORRECT",
                "What is 12 x 7  | 84 = 84                | CORRECT",
                "What is 12 x 7  | 85 = 12 x 7            | INCORRECT",
                "What is 12 x 7  | 12 x 7 = 12 x 7        | FORM",
                "What is 7 / 2   | 3.5 = 7/2              | CORRECT",
                "What is 7 / 2   | 14/4 = 7/2             | FORM",
                "What is 3/4+5/6 | 1 7/12 = 3/4+5/6       | CORRECT",
                "What is 3/4+5/6 | 19/12                  | CORRECT",
                "What is 3/4+5/6 | 1 7/12                 | CORRECT",
                "What is 3/4+5/6 | 38/24                  | CORRECT",
                "What is 3/4+5/6 | 1 14/24                | CORRECT",
                "What is 7 / 2   | 7/2                    | FORM",
                "What is 7 / 2   | 3.5                    | CORRECT",
                "What is 7 / 2   | 3 1/2                  | CORRECT",
                "Simplify 6/4    | 6/4                    | FORM",
                "Simplify 6/4    | 12/8                   | FORM",
                "Simplify 6/4    | 3/2                    | CORRECT",
                "Simplify 6/4    | 1 2/4                  | FORM",
                "Simplify 6/4    | 1.5                    | FORM",
                "What is 7 / 2   | 14/4                   | FORM",
                "What is 7 / 2   | -(-7)/2                | FORM",
                "What is 7 / 2   | 7/2 = 14/4             | FORM",
                "What is -7/2    | (-7)/2                 | FORM",
                "What is -7/2    | -14/4                  | FORM",
                "What is -7/2    | -3 1/2                 | CORRECT",
                "What is 7/(-2)  | -7/2                   | CORRECT",
                "What is 7/(-2)  | -14/4                  | FORM",
                "What is 3/4?    | 6/8                    | FORM",
                "What is 3/4?    | 0.75                   | CORRECT",
                "What is 6/4?    | 12/8                   | FORM",
                "What is 6/4?    | -(-6)/4                | FORM",
                "What is 6/4?    | 3/2                    | CORRECT",
                "What is 6/4?    | 1.5                    | CORRECT",
                "What is 3.5/2   | 35/20                  | FORM",
                "What is 3.5/2   | 7/4                    | CORRECT",
                "What is 12/4?   | 24/8                   | FORM",
                "What is 12/4?   | 3                      | CORRECT",
                "Solve 4x = 6 in lowest terms | 6/4       | FORM",
                "Solve 4x = 6 in lowest terms | x = 3/2   | CORRECT",
                "What is 2 - 5   | negative three         | CORRECT",
                "What is 2 - 5   | −3                     | CORRECT",
                "What is 1000+24 | 1,024                  | CORRECT",
                "Solve 3x+5=20   | minus five             | INCORRECT",
                "Solve 3x+5=20   | -five                  | INCORRECT",
                "Solve 3x+5=20   | −five                  | INCORRECT",
                "Solve 3x+5=20   | > five                 | UNPARSABLE",
                "Solve 3x+5=20   | 2 * five               | UNPARSABLE",
                "Solve 3x+5=20   | 10 five                | UNPARSABLE",
                "Solve 3x+5=20   | five/2                 | UNPARSABLE",
                "Solve 3x+5=-10  | minus five             | CORRECT",
                "Solve 3x+5=-10  | x is 5, minus          | UNPARSABLE",
                "What is 2 - 5   | minus three            | CORRECT",
                "What is 2 - 5   | it is minus three.     | CORRECT",
                "What is 20 + 5? | twenty-five            | CORRECT",
                "What is 20 + 5? | Twenty five            | CORRECT",
                "What is 20 + 5? | twenty plus five       | UNPARSABLE",
                "What is 20 + 5? | twenty and five        | UNPARSABLE",
                "What is 20 + 5? | twenty, five           | UNPARSABLE",
                "What is 30 + 5? | thirty minus five      | UNPARSABLE",
                "What is 30 + 5? | thirty - five          | UNPARSABLE",
                "What is 30 + 5? | thirty−five            | UNPARSABLE",
                "What is 3 * 100?| three times hundred    | UNPARSABLE",
                "What is 3 * 100?| three hundred          | CORRECT",
                "What is 200 + 5?| two hundred and five   | CORRECT",
                "Solve 2x=200    | 5 hundred              | UNPARSABLE",
                "What is 5 * 100 | 5 hundred              | UNPARSABLE",
            })
    void judgesWhatLearnersWrite(String problem, String given, VerdictKind kind) {
        Task task = ReadProblem.read(problem).task().orElseThrow();
        assertThat(CheckAnswer.check(Expected.of(task), given).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2.30,2.3,CORRECT",
        "2.30,2.30,CORRECT",
        "2.30,2.303,FORM",
        "2.30,2.31,INCORRECT",
        "2.30,23/10,CORRECT",
        "2.30,2,INCORRECT"
    })
    void anAuthorsDecimalIsMetExactly(String written, String given, VerdictKind kind) {
        Expected expected =
                Expected.written(written, Optional.of(Form.COMPUTED), List.of()).orElseThrow();
        assertThat(CheckAnswer.check(expected, given).kind()).isEqualTo(kind);
    }

    static Stream<Task> tasks() {
        return new Problems(17).tasks(3_000);
    }

    @ParameterizedTest
    @MethodSource("once")
    void theRootIsRightAndEveryNeighbourIsNot(Stream<Task> tasks) {
        tasks.forEach(task -> {
            Expected expected = Expected.of(task);
            Rational answer = task.answer();
            assertThat(kind(expected, answer)).as("%s", task).isEqualTo(CORRECT);
            for (Rational shift :
                    new Rational[] {Rational.ONE, Rational.of(-1), Rational.of(1, 7), Rational.of(1, 1000)}) {
                assertThat(kind(expected, answer.plus(shift))).as("%s", task).isEqualTo(INCORRECT);
            }
            assertThat(answer.isZero() ? INCORRECT : kind(expected, answer.negate()))
                    .isEqualTo(INCORRECT);
        });
    }

    @ParameterizedTest
    @MethodSource("once")
    void theQuestionTypedAgainNeverPasses(Stream<Task> tasks) {
        tasks.forEach(task -> assertThat(CheckAnswer.check(Expected.of(task), PlainText.of(task.given()))
                        .kind())
                .as("%s", task)
                .isEqualTo(FORM));
    }

    @ParameterizedTest
    @MethodSource("once")
    void aFractionScaledIsNoAnswerToIt(Stream<Task> tasks) {
        var fractions = tasks.filter(task -> task.given() instanceof Quotient)
                .map(task -> Map.entry(task, (Quotient) task.given()))
                .filter(asked -> asked.getValue().children().stream().allMatch(Numeral.class::isInstance))
                .toList();
        assertThat(fractions).hasSizeGreaterThan(10).allSatisfy(asked -> {
            Expression scaled = asked.getValue()
                    .over(asked.getValue().children().stream()
                            .map(part -> Expression.decimal(
                                    Value.of(part).orElseThrow().times(Rational.of(20))))
                            .toList());
            assertThat(CheckAnswer.check(Expected.of(asked.getKey()), PlainText.of(scaled))
                            .kind())
                    .as("%s for %s", scaled, asked.getKey())
                    .isEqualTo(FORM);
        });
    }

    static Stream<Stream<Task>> once() {
        return Stream.of(tasks());
    }

    /** As a fraction, unless the question is one. */
    private static VerdictKind kind(Expected expected, Rational value) {
        Expression said = expected.form() == Form.PLAIN ? plain(value) : Expression.of(value);
        return CheckAnswer.check(expected, PlainText.of(said)).kind();
    }

    private static Expression plain(Rational value) {
        if (value.signum() < 0) {
            return new Negation(plain(value.negate()));
        }
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        return value.decimal().isPresent() || parts[0].signum() == 0
                ? Expression.decimal(value)
                : new Mixed(new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(value.denominator()));
    }

    @Test
    void anyFormTakesAnythingEqual() {
        Expected expected = new Expected(Expression.of(Rational.of(5)), Form.ANY, Optional.of("x"), Optional.empty());
        assertThat(CheckAnswer.check(expected, "10/2").kind()).isEqualTo(CORRECT);
        assertThat(CheckAnswer.check(expected, "2x = 10").kind()).isEqualTo(CORRECT);
        assertThat(CheckAnswer.check(expected, "2x = 11").kind()).isEqualTo(INCORRECT);
    }
}
