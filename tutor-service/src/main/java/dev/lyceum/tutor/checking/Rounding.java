package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a decimal is the exact answer rounded or cut off, or an author's rounded answer written out further. */
final class Rounding {
    private Rounding() {}

    static boolean isOf(Expression given, Expected expected) {
        Rational exact = expected.value();
        return decimal(given)
                .filter(said -> isShortened(said, exact) || isShortened(expected, Rational.of(said)))
                .isPresent();
    }

    /** Zero is no rounded form of anything: nothing is left of it. */
    private static boolean isShortened(BigDecimal said, Rational exact) {
        return said.scale() > 0
                && said.signum() != 0
                && Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN)
                        .anyMatch(mode -> exact.cut(said.scale(), mode).equals(said));
    }

    /** For an expected 2.30, 2.303 says the same a little too exactly. */
    private static boolean isShortened(Expected expected, Rational said) {
        return expected.places() > 0
                && Rational.of(said.cut(expected.places(), RoundingMode.HALF_UP))
                        .equals(expected.value());
    }

    private static Optional<BigDecimal> decimal(Expression given) {
        if (given instanceof Negation negation) {
            return decimal(negation.of()).map(BigDecimal::negate);
        }
        return given instanceof Numeral numeral ? Optional.of(numeral.value()) : Optional.empty();
    }
}
