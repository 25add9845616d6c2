package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Derivative;
import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Derivatives by a wrong rule. */
final class DerivativeMistakes {
    private static final Expression HALF = Expression.of(Rational.of(1, 2));

    private final String letter;
    private final List<Expression> terms;

    private DerivativeMistakes(String letter, List<Expression> terms) {
        this.letter = letter;
        this.terms = terms;
    }

    private static Optional<DerivativeMistakes> in(Expression before) {
        return before.variables().size() == 1
                ? Optional.of(new DerivativeMistakes(
                        before.variables().first(), Parts.terms(before).toList()))
                : Optional.empty();
    }

    static Stream<Expression> rightly(Expression before) {
        return before.variables().size() == 1
                ? Derivative.of(before, before.variables().first()).stream()
                : Stream.empty();
    }

    /** x³ as 3x³, x², 3x⁴ … */
    static Stream<Expression> byPowers(Expression before) {
        return in(before).stream()
                .flatMap(each -> each.wrong(List.of(
                        each.power(power -> new Product(power.exponent(), power)),
                        each.power(DerivativeMistakes::lowered),
                        each.power(power -> new Product(power.exponent(), raised(power))),
                        each.power(power -> new Product(new Difference(power.exponent(), Term.ONE), lowered(power))),
                        each.power(power -> new Product(power.exponent(), lowered(power))),
                        each.power(DerivativeMistakes::raised),
                        each.power(power -> new Quotient(raised(power), new Sum(power.exponent(), Term.ONE))),
                        each.barePower(power -> new Product(power.exponent(), lowered(power))),
                        each::kept)));
    }

    /** u·v as u′·v′, or as only a part of what it should be. */
    static Stream<Expression> byProducts(Expression before) {
        return in(before).stream()
                .flatMap(each -> each.wrong(List.of(
                        each.product((u, v, du, dv) -> new Product(du, dv)),
                        each.product((u, v, du, dv) -> new Product(du, v)),
                        each.product((u, v, du, dv) -> new Product(u, dv)),
                        each.product((u, v, du, dv) -> new Sum(du, dv)),
                        each::quotient)));
    }

    /** All terms by the wrong rule, or a single one. */
    private Stream<Expression> wrong(List<UnaryOperator<Expression>> rules) {
        List<Expression> right = terms.stream().map(this::right).toList();
        return rules.stream().flatMap(rule -> {
            List<Expression> wrong = terms.stream().map(rule).toList();
            Stream<Expression> single = IntStream.range(0, terms.size())
                    .mapToObj(chosen -> Term.sum(IntStream.range(0, terms.size())
                            .mapToObj(i -> i == chosen ? wrong.get(i) : right.get(i))
                            .toList()));
            return Stream.concat(Stream.of(Term.sum(wrong)), single);
        });
    }

    private interface OfPower {
        Expression by(Power power);
    }

    private interface OfProduct {
        Expression by(Expression u, Expression v, Expression du, Expression dv);
    }

    /** What is no power is differentiated rightly; the number before it stays. */
    private UnaryOperator<Expression> power(OfPower rule) {
        return tree -> {
            Term term = Term.of(tree);
            return asPower(term.base())
                    .<Expression>map(power -> new Product(Expression.of(term.coefficient()), rule.by(power)))
                    .orElseGet(() -> right(tree));
        };
    }

    /** The same with the number before it lost. */
    private UnaryOperator<Expression> barePower(OfPower rule) {
        return tree -> asPower(Term.of(tree).base()).map(rule::by).orElseGet(() -> right(tree));
    }

    private Optional<Power> asPower(Expression base) {
        if (base instanceof Power power) {
            return Optional.of(power);
        }
        if (base instanceof Call call && call.function() == Function.SQRT) {
            return Optional.of(new Power(call.first(), HALF));
        }
        return base instanceof Quotient quotient && quotient.left().equals(Term.ONE)
                ? Optional.of(inverse(quotient.right()))
                : Optional.empty();
    }

    private static Power inverse(Expression bottom) {
        return bottom instanceof Power power
                ? new Power(power.base(), new Negation(power.exponent()))
                : new Power(bottom, new Negation(Term.ONE));
    }

    private static Expression lowered(Power power) {
        return new Power(power.base(), new Difference(power.exponent(), Term.ONE));
    }

    private static Expression raised(Power power) {
        return new Power(power.base(), new Sum(power.exponent(), Term.ONE));
    }

    /** 4x or 7 as if it were no term to differentiate. */
    private Expression kept(Expression tree) {
        Term term = Term.of(tree);
        return term.isNumber() || term.base() instanceof Variable ? tree : right(tree);
    }

    private UnaryOperator<Expression> product(OfProduct rule) {
        return tree -> {
            Term term = Term.of(tree);
            return term.base() instanceof Product product
                    ? new Product(
                            Expression.of(term.coefficient()),
                            rule.by(product.left(), product.right(), right(product.left()), right(product.right())))
                    : right(tree);
        };
    }

    private Expression quotient(Expression tree) {
        Term term = Term.of(tree);
        return term.base() instanceof Quotient quotient
                ? new Product(
                        Expression.of(term.coefficient()),
                        new Quotient(right(quotient.left()), right(quotient.right())))
                : right(tree);
    }

    private Expression right(Expression tree) {
        return Derivative.of(tree, letter).orElse(tree);
    }
}
