package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The terms of a sum and the factors of a product, however they are nested. */
public final class Parts {
    private Parts() {}

    /** Those that are subtracted come negated. */
    public static Stream<Expression> terms(Expression tree) {
        if (tree instanceof Sum sum) {
            return Stream.concat(terms(sum.left()), terms(sum.right()));
        }
        if (tree instanceof Difference difference) {
            return Stream.concat(
                    terms(difference.left()), terms(difference.right()).map(Parts::negated));
        }
        return tree instanceof Negation negation && isSum(negation.of())
                ? terms(negation.of()).map(Parts::negated)
                : Stream.of(tree);
    }

    public static boolean isSum(Expression tree) {
        return tree instanceof Sum || tree instanceof Difference;
    }

    private static Expression negated(Expression term) {
        return term instanceof Negation negation ? negation.of() : new Negation(term);
    }

    /** Signs left out; a whole power is its base so many times; what it is divided by stays a quotient of one. */
    public static Stream<Expression> factors(Expression tree) {
        if (tree instanceof Negation negation) {
            return factors(negation.of());
        }
        if (tree instanceof Product product) {
            return Stream.concat(factors(product.left()), factors(product.right()));
        }
        if (tree instanceof Quotient quotient && !tree.variables().isEmpty()) {
            var below = new Quotient(Expression.of(Rational.ONE), quotient.right());
            return Stream.concat(factors(quotient.left()), Stream.of(below));
        }
        return tree instanceof Power power ? repeated(power).stream() : Stream.of(tree);
    }

    private static List<Expression> repeated(Power power) {
        return Value.of(power.exponent())
                .filter(times -> times.isInteger()
                        && times.signum() > 0
                        && power.base().variables().size() > 0)
                .map(times -> Collections.nCopies(times.numerator().intValueExact(), power.base()))
                .orElse(List.of(power));
    }
}
