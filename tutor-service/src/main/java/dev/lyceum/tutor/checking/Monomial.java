package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One term of a sum as it is written.
 *
 * @param bases what is multiplied, numbers left out; each as text without its power
 * @param powers the same with their powers
 */
record Monomial(List<String> bases, List<String> powers, List<Expression> factors) {

    static Monomial of(Expression term) {
        List<Expression> factors = written(term).toList();
        List<Expression> other =
                factors.stream().filter(factor -> Value.of(factor).isEmpty()).toList();
        return new Monomial(
                other.stream().map(Monomial::base).toList(),
                other.stream().map(PlainText::of).toList(),
                factors);
    }

    /** As {@link Parts#factors}, but a power stays one. */
    private static Stream<Expression> written(Expression tree) {
        if (tree instanceof Negation negation) {
            return written(negation.of());
        }
        return tree instanceof Product product
                ? Stream.concat(written(product.left()), written(product.right()))
                : tree instanceof Quotient quotient
                                && Value.of(quotient.right()).isPresent()
                        ? written(quotient.left())
                        : Stream.of(tree);
    }

    private static String base(Expression factor) {
        return PlainText.of(factor instanceof Power power ? power.base() : factor);
    }

    /** The same letters to the same powers, in whatever order. */
    String likeness() {
        return powers.stream().sorted().collect(Collectors.joining(" "));
    }

    /** No base twice, as in x·x². */
    boolean isGathered() {
        return bases.stream().distinct().count() == bases.size();
    }

    /** No sum or product in a bracket, none raised to a power, and none above a line. */
    boolean hasNoBrackets() {
        return factors.stream()
                .map(factor -> factor instanceof Power power ? power.base() : factor)
                .map(factor -> factor instanceof Quotient quotient ? quotient.left() : factor)
                .noneMatch(factor -> Parts.isSum(factor) || factor instanceof Product);
    }
}
