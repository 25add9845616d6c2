package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The next line on the way from a sum of a higher degree than two to a product. */
final class HigherFactors {
    private static final NumberStyle STYLE = NumberStyle.FRACTIONS;

    private HigherFactors() {}

    static Optional<Step> next(Expression sum) {
        return FlatSum.of(sum).filter(each -> each.degree() > 2).flatMap(each -> cubes(sum, each)
                .or(() -> inOneLetter(sum, each)));
    }

    /** x³ − 8 and 27x³ + 64y³: the pattern of both. */
    private static Optional<Step> cubes(Expression tree, FlatSum sum) {
        if (sum.terms().size() != 2) {
            return Optional.empty();
        }
        boolean first = sum.terms().get(0).factor().signum() > 0;
        return cubeRoot(sum.terms().get(first ? 0 : 1))
                .filter(one -> one.factor().signum() > 0)
                .flatMap(one -> cubeRoot(sum.terms().get(first ? 1 : 0)).map(other -> {
                    var bracket = new FlatSum(List.of(one, other));
                    var rest =
                            new FlatSum(List.of(one.times(one), one.times(other).negated(), other.times(other)));
                    return Lines.step(
                            Rule.CUBES, tree, Compose.product(bracket.expression(STYLE), rest.expression(STYLE)), tree);
                }));
    }

    private static Optional<Term> cubeRoot(Term term) {
        boolean cube = term.powers().values().stream().allMatch(power -> power % 3 == 0);
        return cube
                ? root(term.factor()).map(root -> {
                    var thirds = new TreeMap<String, Integer>();
                    term.powers().forEach((letter, power) -> thirds.put(letter, power / 3));
                    return new Term(root, thirds);
                })
                : Optional.empty();
    }

    private static Optional<Rational> root(Rational of) {
        BigInteger size = BigInteger.valueOf(Math.round(Math.cbrt(of.abs().doubleValue())));
        return of.isInteger() && size.pow(3).equals(of.abs().numerator())
                ? Optional.of(Rational.of(of.signum() < 0 ? size.negate() : size))
                : Optional.empty();
    }

    private static Optional<Step> inOneLetter(Expression tree, FlatSum sum) {
        return IntegerPolynomial.of(sum).flatMap(each -> inPower(tree, each)
                .or(() -> each.linearFactor().map(found -> step(Rule.ROOT_FACTOR, tree, each, found)))
                .or(() -> each.quadraticFactor().map(found -> step(Rule.SQUARE_FACTORS, tree, each, found))));
    }

    /** x⁴ − 5x² + 4 is a trinomial in x². */
    private static Optional<Step> inPower(Expression tree, IntegerPolynomial polynomial) {
        if (polynomial.degree() % 2 != 0 || !polynomial.isTrinomialInPower()) {
            return Optional.empty();
        }
        return polynomial.inPower().linearFactor().map(found -> {
            IntegerPolynomial one = found.ofPower(polynomial.degree() / 2);
            IntegerPolynomial other = polynomial.over(one).orElseThrow();
            return one.equals(other) && one.isPrime()
                    ? Lines.step(Rule.PERFECT_SQUARE, tree, Compose.power(one.expression(STYLE), 2), tree)
                    : Lines.step(
                            Rule.TRINOMIAL_IN_POWER,
                            tree,
                            Compose.product(one.expression(STYLE), other.expression(STYLE)),
                            tree);
        });
    }

    private static Step step(Rule rule, Expression tree, IntegerPolynomial of, IntegerPolynomial factor) {
        Expression rest = of.over(factor).orElseThrow().expression(STYLE);
        return Lines.step(rule, tree, Compose.product(factor.expression(STYLE), rest), tree);
    }
}
