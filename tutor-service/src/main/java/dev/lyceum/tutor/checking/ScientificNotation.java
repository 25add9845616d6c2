package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import java.math.BigDecimal;

/** 3.2 × 10⁴: a number from one to ten, times a whole power of ten. An answer that is written so asks for it. */
final class ScientificNotation {
    private ScientificNotation() {}

    static boolean is(Expression number) {
        if (number instanceof Negation negation) {
            return is(negation.of());
        }
        return number instanceof Product product
                && product.left() instanceof Numeral digits
                && digits.value().compareTo(BigDecimal.ONE) >= 0
                && digits.value().compareTo(BigDecimal.TEN) < 0
                && product.right() instanceof Power power
                && isTen(power.base())
                && isWhole(power.exponent());
    }

    private static boolean isTen(Expression base) {
        return base instanceof Numeral ten && ten.value().compareTo(BigDecimal.TEN) == 0;
    }

    private static boolean isWhole(Expression exponent) {
        Expression size = exponent instanceof Negation negation ? negation.of() : exponent;
        return size instanceof Numeral numeral && numeral.isWhole();
    }
}
