package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The next line on the way to a product whose factors have no factors themselves. */
final class FactorSteps {
    private FactorSteps() {}

    static Optional<Step> next(Expression line) {
        if (Parts.isSum(line)) {
            return Factored.next(line).or(() -> ExpandSteps.next(line, NumberStyle.FRACTIONS));
        }
        return line instanceof Product || line instanceof Negation
                ? insideOf(line).or(() -> together(line))
                : Optional.empty();
    }

    /** (x + 1)(x + 1)² is (x + 1)³. */
    private static Optional<Step> together(Expression product) {
        Map<Expression, Rational> powers = new LinkedHashMap<>();
        List<Expression> factors = factors(product).toList();
        factors.forEach(factor -> powers.merge(base(factor), exponent(factor), Rational::plus));
        return product instanceof Product && powers.size() < factors.size()
                ? powers.entrySet().stream()
                        .map(each -> Compose.power(
                                each.getKey(), each.getValue().numerator().intValueExact()))
                        .reduce(Compose::product)
                        .map(shorter -> Lines.step(Rule.ADD_EXPONENTS, product, shorter, product))
                : Optional.empty();
    }

    /** Powers stay as they are. */
    private static Stream<Expression> factors(Expression tree) {
        return tree instanceof Product product
                ? Stream.concat(factors(product.left()), factors(product.right()))
                : Stream.of(tree);
    }

    private static Expression base(Expression factor) {
        return factor instanceof Power power ? power.base() : factor;
    }

    private static Rational exponent(Expression factor) {
        return factor instanceof Power power
                ? Value.of(power.exponent()).filter(Rational::isInteger).orElse(Rational.ONE)
                : Rational.ONE;
    }

    private static Optional<Step> insideOf(Expression product) {
        return product.children().stream()
                .flatMap(factor -> next(factor).stream())
                .findFirst()
                .map(step -> Lines.part(product, step));
    }

    /** Whether a factor is known to have no factors itself: a number, a letter, or a sum without any. */
    static boolean isPrime(Expression factor) {
        if (factor instanceof Negation negation) {
            return isPrime(negation.of());
        }
        return FlatSum.of(factor)
                .map(FlatSum::collected)
                .filter(sum -> sum.degree() <= 1
                        || oneLetter(sum)
                                .flatMap(IntegerPolynomial::of)
                                .filter(IntegerPolynomial::isPrime)
                                .isPresent())
                .isPresent();
    }

    /** x² + xy + y² has factors where x² + x + 1 has: all terms are of one degree. */
    private static Optional<FlatSum> oneLetter(FlatSum sum) {
        SortedSet<String> letters = new TreeSet<>();
        sum.terms().forEach(term -> letters.addAll(term.powers().keySet()));
        boolean even = sum.terms().stream().allMatch(term -> term.degree() == sum.degree());
        if (letters.size() == 1) {
            return Optional.of(sum);
        }
        return letters.size() == 2 && even
                ? Optional.of(new FlatSum(sum.terms().stream()
                        .map(term -> withoutLetter(term, letters.last()))
                        .toList()))
                : Optional.empty();
    }

    private static Term withoutLetter(Term term, String letter) {
        var powers = new TreeMap<>(term.powers());
        powers.remove(letter);
        return new Term(term.factor(), powers);
    }
}
