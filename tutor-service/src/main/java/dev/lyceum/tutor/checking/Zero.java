package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.Fraction;
import dev.lyceum.tutor.algebra.Polynomial;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * An equation or inequality as what it compares with zero. Two that differ by a factor say the same; that is a quick answer to
 * what {@link dev.lyceum.tutor.algebra.CompareSolutions} decides, and good enough for a guess.
 *
 * @param polynomial what is compared, without its factor; empty when there is none in one letter
 */
record Zero(Expression difference, Comparison sign, SortedSet<String> letters, Optional<Polynomial> polynomial) {

    /** One for each sign of a chain; none of what is no equation or inequality. */
    static List<Zero> of(Statement line) {
        if (line instanceof Equation equation) {
            return List.of(of(equation.left(), Comparison.EQUAL, equation.right()));
        }
        if (line instanceof AnyOf any) {
            return any.items().stream().allMatch(Equation.class::isInstance)
                    ? List.of(of(product(any), Comparison.EQUAL))
                    : List.of();
        }
        return line instanceof Chain chain
                ? IntStream.range(0, chain.signs().size())
                        .mapToObj(i -> of(
                                chain.sides().get(i),
                                chain.signs().get(i),
                                chain.sides().get(i + 1)))
                        .toList()
                : List.of();
    }

    private static Zero of(Expression left, Comparison sign, Expression right) {
        return sign.isOrder() && !sign.isLess()
                ? of(new Difference(right, left), sign.swapped())
                : of(new Difference(left, right), sign);
    }

    private static Zero of(Expression difference, Comparison sign) {
        SortedSet<String> letters = difference.variables();
        Optional<Polynomial> polynomial = letters.size() == 1
                ? top(difference, letters.first())
                        .filter(top -> top.degree() > 0)
                        .map(top -> withoutFactor(top, sign.isOrder()))
                : Optional.empty();
        return new Zero(difference, sign, letters, polynomial);
    }

    /** The linear form is found much faster, and most lines have one. */
    private static Optional<Polynomial> top(Expression difference, String letter) {
        return Linear.of(difference, letter)
                .map(form -> new Polynomial(List.of(form.constant(), form.coefficient())))
                .or(() -> Fraction.of(difference, letter).map(Fraction::top));
    }

    private static Polynomial withoutFactor(Polynomial top, boolean keepsSign) {
        Polynomial simple = keepsSign ? top : top.withSimpleRoots();
        Rational factor = keepsSign ? simple.leading().abs() : simple.leading();
        return simple.times(Rational.ONE.over(factor));
    }

    private static Expression product(AnyOf any) {
        return any.items().stream()
                .map(item -> (Equation) item)
                .<Expression>map(item -> new Difference(item.left(), item.right()))
                .reduce(Product::new)
                .orElseThrow();
    }

    /** Whether the line is an equation of the first degree in at most one letter. */
    static boolean isLinear(Statement line) {
        SortedSet<String> letters = line.variables();
        return line instanceof Equation equation
                && letters.size() < 2
                && LinearEquation.of(equation, letters.isEmpty() ? "x" : letters.first())
                        .isPresent();
    }

    static boolean areSame(List<Zero> one, List<Zero> other) {
        return !one.isEmpty()
                && one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).isSameAs(other.get(i)));
    }

    /** Whether anything can be the same: without a polynomial in one letter there is no need to look. */
    boolean isComparable() {
        return letters.size() == 1 ? polynomial.isPresent() : !letters.isEmpty() && sign == Comparison.EQUAL;
    }

    private boolean isSameAs(Zero other) {
        if (sign != other.sign || !letters.equals(other.letters) || !isComparable()) {
            return false;
        }
        return letters.size() == 1 ? polynomial.equals(other.polynomial) : isProportionalTo(other);
    }

    private boolean isProportionalTo(Zero other) {
        Expression here = place().in(difference);
        Expression there = place().in(other.difference);
        return Term.of(here).isNumber()
                && !Term.of(here).coefficient().isZero()
                && CompareExpressions.areSame(new Product(difference, there), new Product(other.difference, here));
    }

    /** Numbers that school does not like. */
    private Substitute place() {
        Map<String, Expression> values = new HashMap<>();
        letters.forEach(letter -> values.put(letter, Expression.of(Rational.of(1_009 + 97 * values.size(), 613))));
        return new Substitute(values);
    }
}
