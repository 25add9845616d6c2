package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a line may be multiplied by to be rid of its fractions. */
final class Denominators {
    private static final int MOST = 4;

    private Denominators() {}

    /** Each by itself, then what any two have in common. */
    static Stream<Expression> of(Statement line) {
        List<Expression> bottoms = line.parts()
                .filter(Quotient.class::isInstance)
                .map(part -> ((Quotient) part).right())
                .filter(bottom -> !bottom.equals(Term.ONE))
                .distinct()
                .limit(MOST)
                .toList();
        Stream<Expression> pairs = IntStream.range(0, bottoms.size())
                .boxed()
                .flatMap(i -> bottoms.stream().skip(i + 1L).map(other -> common(bottoms.get(i), other)));
        return Stream.concat(bottoms.stream(), pairs).distinct();
    }

    private static Expression common(Expression one, Expression other) {
        return Value.of(one)
                .flatMap(a -> Value.of(other).map(b -> leastCommon(a, b)))
                .orElseGet(() -> new Product(one, other));
    }

    private static Expression leastCommon(Rational one, Rational other) {
        BigInteger shared = one.numerator().gcd(other.numerator()).max(BigInteger.ONE);
        return Expression.of(one.times(other).over(Rational.of(shared)));
    }
}
