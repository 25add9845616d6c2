package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a}x + {b} = {c} |  1 |  3 |  7 | x + 3 = 7",
                "{a}x + {b} = {c} | -1 | -3 | -7 | -x - 3 = -7",
                "{a}x - {b}y      |  2 | -1 |  0 | 2x + y",
                "{a}(x - {b})     |  1 |  1 |  0 | (x - 1)",
                "{a}*x^2 + {b}*x  |  1 | -4 |  0 | x^2 - 4*x",
                "{a}*x^2 + {b}*x  | -1 |  1 |  0 | -x^2 + x",
                "{a} × ({b})      |  4 | -3 |  0 | 4 × (-3)",
                "{a}cm            |  1 |  0 |  0 | 1cm",
            })
    void signsAndFactorsAreWrittenAsPeopleWriteThem(String template, long a, long b, long c, String text) {
        assertThat(Template.read(template).fill(drawn(a, b, c))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "{a}x + {b}",
        "{c}x",
        "3 + {c}",
        "{c apple|apples}",
        "{c - 1 apple|apples}",
        "{a / 3 as decimal}",
        "{a / 200 as money}"
    })
    void whatNobodyWritesIsRejected(String template) {
        var drawn = drawn(1, 0, 0);
        assertThatThrownBy(() -> Template.read(template).fill(drawn)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{a thing}; 1 apple",
                "{b thing}; 12 apples",
                "{(a + 1) thing}; 2 apples",
                "{an thing}, {thing.many}; an apple, apples",
                "{An thing} is {b box|boxes}; An apple is 12 boxes",
                "{b / 5 as money}; $2.40",
                "{b as money}; $12",
                "{b / 5 as decimal}; 2.4",
                "{b / 5 as cents}; 2.40",
                "{b / 5 as mixed}; 2 2/5",
                "{-b / 5 as mixed}; -2 2/5",
                "{b / 8}; 3/2",
                "{b * 10 + 5 as duration}; 2 h 5 min",
                "{b * 5 as duration}; 1 h",
                "{b as duration}; 12 min",
                "{b * 60 + 7 as clock}; 12:07 pm",
                "{b as clock}; 12:12 am",
            })
    void thingsAndNumbersAreWrittenInTheirStyle(String template, String text) {
        Drawn drawn = drawn(1, 12, 0);
        drawn.put("thing", new Word("apple", "apples", Optional.empty()));
        assertThat(Template.read(template).fill(drawn)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2 - 3x = -4   | x² − 3x = −4",
                "10^-3, x^(-12)  | 10⁻³, x⁻¹²",
                "2^x, 8^(2/3)    | 2^x, 8^(2/3)",
                "sqrt(2) sqrt(x + 1) | √2 √(x + 1)",
                "log_2(8) <= 12345.678 | log₂(8) ≤ 12,345.678",
                "a 20-dollar bill | a 20-dollar bill",
                "(-3, -4)        | (−3, −4)",
                "1234 and 1234567 | 1234 and 1,234,567",
            })
    void formulasArePrintedAsInABook(String ascii, String printed) {
        assertThat(Typography.of(ascii)).isEqualTo(printed);
    }

    private static Drawn drawn(long a, long b, long c) {
        var drawn = new Drawn();
        drawn.put("a", Rational.of(a));
        drawn.put("b", Rational.of(b));
        drawn.put("c", Rational.of(c));
        return drawn;
    }
}
