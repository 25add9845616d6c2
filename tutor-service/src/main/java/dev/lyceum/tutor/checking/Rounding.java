package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Digits;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a decimal is the exact answer rounded or cut off, or an author's rounded answer written out further. */
final class Rounding {
    private Rounding() {}

    static boolean isOf(Expression given, Expression exact) {
        Optional<BigDecimal> written = decimal(exact).filter(said -> said.scale() > 0);
        if (written.isPresent()) {
            return isFurther(given, written.get());
        }
        Optional<BigDecimal> value = Digits.of(exact);
        return decimal(given)
                .filter(said -> value.filter(full -> isShortened(said, full)).isPresent())
                .isPresent();
    }

    /** Zero is no rounded form of anything: nothing is left of it. */
    private static boolean isShortened(BigDecimal said, BigDecimal exact) {
        return said.scale() > 0
                && said.signum() != 0
                && Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN)
                        .anyMatch(mode -> exact.setScale(said.scale(), mode).compareTo(said) == 0);
    }

    /** For an expected 2.30, 2.303 and ln 10 say the same a little too exactly. */
    private static boolean isFurther(Expression given, BigDecimal expected) {
        return Digits.of(given)
                .filter(full ->
                        full.setScale(expected.scale(), RoundingMode.HALF_UP).compareTo(expected) == 0)
                .isPresent();
    }

    private static Optional<BigDecimal> decimal(Expression number) {
        if (number instanceof Negation negation) {
            return decimal(negation.of()).map(BigDecimal::negate);
        }
        return number instanceof Numeral numeral ? Optional.of(numeral.value()) : Optional.empty();
    }
}
