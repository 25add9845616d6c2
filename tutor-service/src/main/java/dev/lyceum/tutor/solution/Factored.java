package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The next line on the way from a sum without brackets to a product. */
final class Factored {
    private static final NumberStyle STYLE = NumberStyle.FRACTIONS;

    private Factored() {}

    static Optional<Step> next(Expression sum) {
        return Parts.isSum(sum)
                ? commonBracket(sum)
                        .or(() -> groups(sum))
                        .or(() -> commonFactor(sum))
                        .or(() -> squares(sum))
                        .or(() -> trinomial(sum))
                        .or(() -> HigherFactors.next(sum))
                : Optional.empty();
    }

    /** 2x(x + 3) + 5(x + 3) */
    static Optional<Step> commonBracket(Expression sum) {
        List<Expression> terms = Parts.terms(sum).toList();
        if (terms.size() != 2) {
            return Optional.empty();
        }
        return Parts.factors(terms.get(0))
                .filter(Parts::isSum)
                .filter(bracket -> Parts.factors(terms.get(1)).anyMatch(bracket::equals))
                .findFirst()
                .flatMap(bracket -> without(bracket, terms.get(0))
                        .flatMap(one -> without(bracket, terms.get(1)).map(other -> Compose.sum(one, other)))
                        .map(rest ->
                                Lines.step(Rule.FACTOR_OUT_BRACKET, sum, Compose.product(rest, bracket), bracket)));
    }

    private static Optional<Expression> without(Expression bracket, Expression term) {
        if (term instanceof Negation negation) {
            return without(bracket, negation.of()).map(Compose::negated);
        }
        if (term.equals(bracket)) {
            return Optional.of(Compose.ONE);
        }
        return term instanceof Product product && product.right().equals(bracket)
                ? Optional.of(product.left())
                : Optional.empty();
    }

    /** 2x² + 6x + x + 3 is 2x(x + 3) + (x + 3). */
    static Optional<Step> groups(Expression sum) {
        List<Expression> written = Parts.terms(sum).toList();
        Optional<List<Term>> four = FlatSum.of(sum).map(FlatSum::terms).filter(terms -> terms.size() == 4);
        if (written.size() != 4 || four.isEmpty()) {
            return Optional.empty();
        }
        Grouped left = Grouped.of(four.get().subList(0, 2), false);
        Grouped right = Grouped.of(four.get().subList(2, 4), false);
        if (!left.inside().equals(right.inside())) {
            right = Grouped.of(four.get().subList(2, 4), true);
        }
        return left.inside().equals(right.inside()) && left.inside().degree() == 1
                ? Optional.of(
                        Lines.step(Rule.FACTOR_GROUPS, sum, Compose.sum(left.expression(), right.expression()), sum))
                : Optional.empty();
    }

    /** What terms have in common, times the rest of them; a one is written, so that nobody forgets it. */
    private record Grouped(Term common, FlatSum inside) {
        static Grouped of(List<Term> terms, boolean minus) {
            Term common = shared(new FlatSum(terms));
            Term signed = minus ? common.negated() : common;
            return new Grouped(signed, divided(new FlatSum(terms), signed));
        }

        Expression expression() {
            Term size = common.factor().signum() < 0 ? common.negated() : common;
            Expression product = new Product(size.expression(STYLE), inside.expression(STYLE));
            return common.factor().signum() < 0 ? Compose.negated(product) : product;
        }
    }

    /** The greatest number and the letters that are in every term. */
    private static Term shared(FlatSum sum) {
        BigInteger number = sum.commonDenominator().equals(BigInteger.ONE) ? sum.commonFactor() : BigInteger.ONE;
        Map<String, Integer> letters = new TreeMap<>();
        sum.terms().get(0).powers().forEach((letter, power) -> {
            int least = sum.terms().stream()
                    .mapToInt(term -> term.powers().getOrDefault(letter, 0))
                    .min()
                    .orElse(power);
            if (least > 0) {
                letters.put(letter, least);
            }
        });
        return new Term(Rational.of(number), new TreeMap<>(letters));
    }

    private static FlatSum divided(FlatSum sum, Term by) {
        return new FlatSum(sum.terms().stream()
                .map(term -> {
                    var powers = new TreeMap<>(term.powers());
                    by.powers().forEach((letter, power) -> powers.merge(letter, -power, Integer::sum));
                    powers.values().removeIf(power -> power == 0);
                    return new Term(term.factor().over(by.factor()), powers);
                })
                .toList());
    }

    private static Optional<Step> commonFactor(Expression tree) {
        Optional<FlatSum> whole =
                FlatSum.of(tree).filter(sum -> sum.commonDenominator().equals(BigInteger.ONE));
        return whole.flatMap(sum -> {
            Term common = shared(sum);
            boolean negative = sum.terms().stream()
                    .max(Comparator.comparing(Term::degree))
                    .filter(term -> term.factor().signum() < 0)
                    .isPresent();
            boolean minus = negative && sum.degree() > 1; // nobody writes -(x - 3) for 3 - x
            Term signed = minus ? common.negated() : common;
            boolean trivial = common.isNumber() && common.factor().equals(Rational.ONE) && !minus;
            return trivial
                    ? Optional.empty()
                    : Optional.of(Lines.step(Rule.FACTOR_OUT, tree, factoredOut(signed, divided(sum, signed)), tree));
        });
    }

    private static Expression factoredOut(Term common, FlatSum inside) {
        Expression factor = common.expression(STYLE);
        return factor instanceof Negation negation
                ? new Negation(Compose.product(negation.of(), inside.expression(STYLE)))
                : Compose.product(factor, inside.expression(STYLE));
    }

    /** x² − 9, 4x² − 25y², x⁴ − 16 */
    private static Optional<Step> squares(Expression tree) {
        List<Term> terms = FlatSum.of(tree).map(FlatSum::terms).orElse(List.of());
        if (terms.size() != 2) {
            return Optional.empty();
        }
        boolean first = terms.get(0).factor().signum() > 0;
        Term plus = terms.get(first ? 0 : 1);
        Term minus = terms.get(first ? 1 : 0).negated();
        return squareRoot(plus).flatMap(one -> squareRoot(minus)
                .map(other -> Lines.step(
                        Rule.DIFFERENCE_OF_SQUARES,
                        tree,
                        Compose.product(
                                Compose.difference(one.expression(STYLE), other.expression(STYLE)),
                                Compose.sum(one.expression(STYLE), other.expression(STYLE))),
                        tree)));
    }

    private static Optional<Term> squareRoot(Term term) {
        boolean even = term.powers().values().stream().allMatch(power -> power % 2 == 0);
        if (term.factor().signum() <= 0
                || !even
                || !SquareRoot.of(term.factor()).isRational()) {
            return Optional.empty();
        }
        var halves = new TreeMap<String, Integer>();
        term.powers().forEach((letter, power) -> halves.put(letter, power / 2));
        return Optional.of(new Term(SquareRoot.of(term.factor()).outside(), halves));
    }

    private static Optional<Step> trinomial(Expression tree) {
        return tree.variables().size() == 1
                ? Quadratic.of(tree, tree.variables().first()).flatMap(each -> trinomial(tree, each))
                : Optional.empty();
    }

    /** Of whole numbers without a common factor, the first of them positive. */
    static Optional<Step> trinomial(Expression tree, Quadratic quadratic) {
        boolean fits = quadratic.isWhole()
                && quadratic.a().signum() > 0
                && !quadratic.b().isZero()
                && !quadratic.c().isZero();
        if (!fits || !quadratic.hasRationalRoots()) {
            return Optional.empty();
        }
        if (quadratic.discriminant().isZero()) {
            Expression square = Compose.power(factor(quadratic.root(1), quadratic.letter()), 2);
            return Optional.of(Lines.step(Rule.PERFECT_SQUARE, tree, square, tree));
        }
        if (quadratic.a().equals(Rational.ONE)) {
            Expression product = Compose.product(
                    factor(quadratic.root(-1), quadratic.letter()), factor(quadratic.root(1), quadratic.letter()));
            return Optional.of(Lines.step(Rule.FACTOR_TRINOMIAL, tree, product, tree));
        }
        return Optional.of(Lines.step(Rule.SPLIT_MIDDLE_TERM, tree, split(quadratic), tree));
    }

    /** The factor that is zero there: x − 3, 2x + 1. */
    private static Expression factor(Rational root, String letter) {
        Term first = Term.letter(letter).times(Rational.of(root.denominator()));
        return new FlatSum(
                        List.of(first, Term.number(Rational.of(root.numerator().negate()))))
                .expression(STYLE);
    }

    /** Two numbers whose product is ac and whose sum is b. */
    private static Expression split(Quadratic quadratic) {
        Rational one = quadratic.root(1).times(quadratic.a()).negate();
        Rational other = quadratic.b().minus(one);
        Term letter = Term.letter(quadratic.letter());
        List<Term> middle = new ArrayList<>(List.of(letter.times(one), letter.times(other)));
        middle.sort(Comparator.comparing(Term::factor, Comparator.comparing(Rational::abs))
                .reversed());
        return new FlatSum(List.of(
                        letter.times(letter).times(quadratic.a()),
                        middle.get(0),
                        middle.get(1),
                        Term.number(quadratic.c())))
                .expression(STYLE);
    }
}
