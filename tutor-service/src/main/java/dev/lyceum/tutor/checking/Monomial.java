package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product or quotient as it is written, signs left out: 2x²/(3y) has 2 and x² above, 3 and y below. A power stays one
 * factor, and so does a sum.
 */
record Monomial(List<Expression> above, List<Expression> below) {

    static Monomial of(Expression tree) {
        if (tree instanceof Negation negation) {
            return of(negation.of());
        }
        if (tree instanceof Product product) {
            Monomial left = of(product.left());
            Monomial right = of(product.right());
            return new Monomial(joined(left.above, right.above), joined(left.below, right.below));
        }
        if (tree instanceof Quotient quotient) {
            Monomial top = of(quotient.left());
            Monomial bottom = of(quotient.right());
            return new Monomial(joined(top.above, bottom.below), joined(top.below, bottom.above));
        }
        return new Monomial(List.of(tree), List.of());
    }

    private static List<Expression> joined(List<Expression> some, List<Expression> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Stream<Expression> factors() {
        return Stream.concat(above.stream(), below.stream());
    }

    private static Stream<Rational> numbers(List<Expression> factors) {
        return factors.stream().map(Value::of).flatMap(Optional::stream);
    }

    /** No two numbers multiplied, and none divided by two. */
    boolean hasNumbersPutTogether() {
        return numbers(above).count() <= 1 && numbers(below).count() <= 1;
    }

    /** The number in it, without its sign; empty where it divides by zero. */
    Optional<Rational> coefficient() {
        Rational bottom = numbers(below).reduce(Rational.ONE, Rational::times);
        return bottom.isZero()
                ? Optional.empty()
                : Optional.of(numbers(above)
                        .reduce(Rational.ONE, Rational::times)
                        .over(bottom)
                        .abs());
    }

    /** The same letters to the same powers above and below, in whatever order. */
    String likeness() {
        return texts(above) + "/" + texts(below);
    }

    private static String texts(List<Expression> factors) {
        return factors.stream()
                .filter(factor -> Value.of(factor).isEmpty())
                .map(PlainText::of)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** No base twice, as in x·x² and x²/x, of those that count; numbers never do. */
    boolean isGathered(Predicate<Expression> counts) {
        List<Expression> bases = factors()
                .filter(factor -> Value.of(factor).isEmpty())
                .map(factor -> factor instanceof Power power ? power.base() : factor)
                .filter(counts)
                .toList();
        return bases.stream().distinct().count() == bases.size();
    }

    /** No sum or product in a bracket, none raised to a power, and none above a line. */
    boolean hasNoBrackets() {
        return above.stream()
                .map(factor -> factor instanceof Power power ? power.base() : factor)
                .noneMatch(factor -> Parts.isSum(factor) || factor instanceof Product || factor instanceof Quotient);
    }
}
