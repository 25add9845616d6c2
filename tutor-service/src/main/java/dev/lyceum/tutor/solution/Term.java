package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number times letters.
 *
 * @param powers of each letter that stands in it, none of them zero
 */
record Term(Rational factor, SortedMap<String, Integer> powers) {
    Term {
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    static Term number(Rational value) {
        return new Term(value, new TreeMap<>());
    }

    static Term letter(String name) {
        return new Term(Rational.ONE, new TreeMap<>(Map.of(name, 1)));
    }

    Term times(Rational other) {
        return new Term(factor.times(other), powers);
    }

    Term times(Term other) {
        var together = new TreeMap<>(powers);
        other.powers.forEach((letter, power) -> together.merge(letter, power, Integer::sum));
        return new Term(factor.times(other.factor), together);
    }

    Term negated() {
        return times(Rational.of(-1));
    }

    Term plus(Term like) {
        return new Term(factor.plus(like.factor), powers);
    }

    int degree() {
        return powers.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isNumber() {
        return powers.isEmpty();
    }

    boolean isZero() {
        return factor.isZero();
    }

    /** {@code 3x^2}, {@code -x}, {@code 3x/4}; or a number. */
    Expression expression(NumberStyle style) {
        if (factor.signum() < 0) {
            return new Negation(negated().expression(style));
        }
        if (isNumber()) {
            return style.number(factor);
        }
        Optional<Expression> decimal = factor.decimal()
                .filter(value -> style == NumberStyle.DECIMALS && value.scale() > 0)
                .map(Numeral::new);
        return decimal.map(this::lettersBehind)
                .orElseGet(() -> Compose.over(
                        lettersBehind(Compose.number(factor.numerator())), Compose.number(factor.denominator())));
    }

    private Expression lettersBehind(Expression number) {
        Expression product = number;
        for (Map.Entry<String, Integer> each : powers.entrySet()) {
            product = Compose.product(product, Compose.power(new Variable(each.getKey()), each.getValue()));
        }
        return product;
    }

    /** Whether this is how the term is written there; 3/4 may stand before its letters, too. */
    boolean isWrittenAs(Expression tree) {
        Expression size = tree instanceof Negation negation ? negation.of() : tree;
        Term positive = factor.signum() < 0 ? negated() : this;
        return size instanceof Product product
                        && product.left().equals(Expression.of(positive.factor))
                        && product.right().equals(new Term(Rational.ONE, powers).expression(NumberStyle.FRACTIONS))
                || List.of(NumberStyle.values()).stream()
                        .anyMatch(style -> positive.expression(style).equals(size));
    }
}
