package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import java.util.Optional;

/** Whether a tree is one finished number, and in which form; a sign may stand before it or before its numerator. */
public enum NumberForm {
    /** 12, 0.5, 2 1/2 */
    PLAIN,
    /** One whole number over another, whose value is no whole number, or over 1. */
    FRACTION,
    NONE;

    public static NumberForm of(Expression expression) {
        if (expression instanceof Negation negation) {
            return negation.of() instanceof Negation ? NONE : of(negation.of());
        }
        if (expression instanceof Numeral || isPercentage(expression)) {
            return PLAIN;
        }
        if (expression instanceof Mixed mixed) {
            return mixed.denominator().signum() > 0 && mixed.numerator().compareTo(mixed.denominator()) < 0
                    ? PLAIN
                    : NONE;
        }
        return asQuotient(expression).filter(NumberForm::isFraction).isPresent() ? FRACTION : NONE;
    }

    /** A ratio is written as one number to another, and in lowest terms as a fraction is. */
    private static Optional<Quotient> asQuotient(Expression expression) {
        return expression instanceof Call call && call.function() == Function.RATIO
                ? Optional.of(new Quotient(call.first(), call.children().get(1)))
                : expression instanceof Quotient quotient ? Optional.of(quotient) : Optional.empty();
    }

    private static boolean isPercentage(Expression expression) {
        return expression instanceof Call call
                && call.function() == Function.PERCENT
                && (call.first() instanceof Numeral || call.first() instanceof Mixed);
    }

    private static boolean isFraction(Quotient quotient) {
        return isWhole(unsigned(quotient.left()))
                && isWhole(quotient.right())
                && Value.of(quotient)
                        .filter(value -> !value.isInteger() || isOne(quotient.right()))
                        .isPresent();
    }

    /** Of a {@link #FRACTION} or a mixed number, whether its numerator and denominator share no factor. */
    public static boolean isInLowestTerms(Expression expression) {
        if (expression instanceof Negation negation) {
            return isInLowestTerms(negation.of());
        }
        if (expression instanceof Mixed mixed) {
            return mixed.numerator()
                            .toBigInteger()
                            .gcd(mixed.denominator().toBigInteger())
                            .bitLength()
                    == 1;
        }
        return asQuotient(expression)
                .filter(quotient -> quotient.right() instanceof Numeral below
                        && !Value.of(quotient)
                                .map(value -> Rational.of(value.denominator()))
                                .equals(Optional.of(Rational.of(below.value()))))
                .isEmpty();
    }

    private static Expression unsigned(Expression expression) {
        return expression instanceof Negation negation ? negation.of() : expression;
    }

    private static boolean isWhole(Expression expression) {
        return expression instanceof Numeral numeral && numeral.isWhole();
    }

    private static boolean isOne(Expression expression) {
        return Value.of(expression).filter(Rational.ONE::equals).isPresent();
    }
}
