package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Trees as people write them: nothing times one, no plus before a minus, no power of one. */
final class Compose {
    static final Expression ZERO = number(0);
    static final Expression ONE = number(1);

    private Compose() {}

    static Expression number(long value) {
        return Expression.of(Rational.of(value));
    }

    static Expression number(BigInteger value) {
        return Expression.of(Rational.of(value));
    }

    static Expression sum(Expression left, Expression right) {
        return right instanceof Negation negation ? new Difference(left, negation.of()) : new Sum(left, right);
    }

    /** Zero for no terms. */
    static Expression sum(List<Expression> terms) {
        return terms.stream().reduce(Compose::sum).orElse(ZERO);
    }

    static Expression difference(Expression left, Expression right) {
        return right instanceof Negation negation ? new Sum(left, negation.of()) : new Difference(left, right);
    }

    static Expression negated(Expression of) {
        return of instanceof Negation negation ? negation.of() : new Negation(of);
    }

    /** Without brackets around a product in a product. */
    static Expression product(Expression left, Expression right) {
        if (left.equals(ONE)) {
            return right;
        }
        if (right.equals(ONE)) {
            return left;
        }
        return right instanceof Product inner
                ? new Product(product(left, inner.left()), inner.right())
                : new Product(left, right);
    }

    /** One for no factors. */
    static Expression product(List<Expression> factors) {
        return factors.stream().reduce(Compose::product).orElse(ONE);
    }

    static Expression over(Expression top, Expression bottom) {
        return bottom.equals(ONE) ? top : new Quotient(top, bottom);
    }

    static Expression power(Expression base, long exponent) {
        return exponent == 1 ? base : new Power(base, number(exponent));
    }

    static Expression root(Expression of) {
        return new Call(Function.SQRT, List.of(of));
    }

    static boolean isRoot(Expression part) {
        return Function.SQRT.isOutermostIn(part);
    }

    static boolean isZero(Expression side) {
        return side instanceof Numeral numeral && numeral.value().signum() == 0;
    }

    /** The whole number that a numeral is. */
    static Optional<BigInteger> whole(Expression part) {
        return part instanceof Numeral numeral && numeral.isWhole()
                ? Optional.of(numeral.value()).map(BigDecimal::toBigInteger)
                : Optional.empty();
    }

    /** A whole exponent that school has a use for. */
    static Optional<Integer> exponent(Expression part) {
        boolean negative = part instanceof Negation;
        return whole(part instanceof Negation negation ? negation.of() : part)
                .filter(size -> size.bitLength() < 7)
                .map(size -> negative ? -size.intValue() : size.intValue());
    }
}
