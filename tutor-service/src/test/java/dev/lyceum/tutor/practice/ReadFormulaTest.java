package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.tutor.mathematics.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 + 3 * 4               | 14",
                "(2 + 3) * 4             | 20",
                "-2^2                    | -4",
                "7 - 3 - 2               | 2",
                "12 / 4 / 2              | 3/2",
                "2^(-3)                  | 1/8",
                "0.25 * 10               | 5/2",
                "gcd(12, 18)             | 6",
                "lcm(4, 6)               | 12",
                "min(3, 2) + max(3, 2)   | 5",
                "median(5, 1, 3)         | 3",
                "round(1250, 100)        | 1300",
                "round(0.349, 0.1)       | 3/10",
                "floor(-1/2) + ceil(1/2) | 0",
                "mod(17, 5)              | 2",
                "root(9 / 4)             | 3/2",
                "square(49) + prime(7)   | 2",
                "1 < 2 and 2 <= 2        | 1",
                "1 = 2 and 1 / 0 = 1     | 0",
                "1 != 2                  | 1",
            })
    void aFormulaIsComputedExactly(String formula, String value) {
        assertThat(ReadFormula.read(formula).value(new Drawn())).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / 0", "root(2)", "root(-4)", "mod(1/2, 2)", "0^0"})
    void whatHasNoValueIsRejected(String formula) {
        var nothing = new Drawn();
        assertThatThrownBy(() -> ReadFormula.read(formula).value(nothing)).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 +", "2 3", "(2", "2 ? 3", "gcd(1", "frobnicate(1)", "a ** b"})
    void whatIsNoFormulaBreaksTheBuild(String formula) {
        assertThatThrownBy(() -> ReadFormula.read(formula))
                .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }

    @Test
    void aParameterThatIsNotThereIsNoMatterOfChance() {
        var drawn = new Drawn();
        drawn.put("a", Rational.ONE);
        assertThatThrownBy(() -> ReadFormula.read("a + b").value(drawn))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b");
    }
}
