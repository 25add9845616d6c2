package dev.lyceum.tutor.mathematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void theLawsOfArithmeticHold() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            Rational a = any(random);
            Rational b = any(random);
            Rational c = any(random);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            assertThat(b.isZero() || a.over(b).times(b).equals(a)).isTrue();
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
            assertThat(a.decimal().map(Rational::of).orElse(a)).isEqualTo(a);
        }
    }

    @Test
    void aDecimalIsFiniteJustWhenTheDenominatorHasNoOtherPrimesThanTwoAndFive() {
        assertThat(Rational.of(1, 8).decimal()).contains(new BigDecimal("0.125"));
        assertThat(Rational.of(300).decimal()).contains(new BigDecimal("300"));
        assertThat(Rational.of(1, 12).decimal()).isEmpty();
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThat(ReadMathematics.read("1/(2-2)").statement().flatMap(tree -> Value.of((Expression) tree)))
                .isEmpty();
    }

    private static Rational any(SplittableRandom random) {
        return Rational.of(random.nextInt(-500, 500), random.nextInt(1, 60));
    }
}
