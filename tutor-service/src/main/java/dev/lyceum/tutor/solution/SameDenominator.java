package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Sums and differences of fractions, as they are written. */
final class SameDenominator {
    private SameDenominator() {}

    static boolean holdsFor(Expression sum) {
        List<BigInteger> below =
                sum.children().stream().flatMap(SameDenominator::written).toList();
        return below.size() == 2
                && below.get(0).equals(below.get(1))
                && below.get(0).bitLength() > 1;
    }

    private static Stream<BigInteger> written(Expression part) {
        Expression size = part instanceof Negation negation ? negation.of() : part;
        return size instanceof Quotient quotient
                        && quotient.left() instanceof Numeral top
                        && quotient.right() instanceof Numeral bottom
                        && top.isWhole()
                        && bottom.isWhole()
                ? Stream.of(bottom.value().toBigInteger())
                : Stream.empty();
    }

    /** Each operand over the least common denominator, 2 as 6/3 if need be. */
    static Expression given(Expression sum) {
        List<Rational> values = sum.children().stream()
                .map(part -> Value.of(part).orElseThrow())
                .toList();
        BigInteger common = values.stream().map(Rational::denominator).reduce(BigInteger.ONE, SameDenominator::least);
        return sum.over(values.stream().map(value -> over(value, common)).toList());
    }

    private static BigInteger least(BigInteger one, BigInteger other) {
        return one.multiply(other).divide(one.gcd(other));
    }

    private static Expression over(Rational value, BigInteger common) {
        if (value.signum() < 0) {
            return new Negation(over(value.negate(), common));
        }
        BigInteger top = value.numerator().multiply(common.divide(value.denominator()));
        return new Quotient(Operation.whole(top), Operation.whole(common));
    }
}
