package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Slips where a bracket is multiplied out. With numbers alone, that is rather a matter of {@link OrderMistakes}. */
final class BracketMistakes {
    private static final Expression TWO = Expression.of(Rational.of(2));

    private BracketMistakes() {}

    /** 2(x + 3) as 2x + 3 or x + 6; (x + 2)(x + 5) as x² + 10. */
    static Stream<Expression> meetsOneTerm(Expression part) {
        if (part instanceof Difference difference) {
            return lettered(difference.right())
                    .filter(Bracket::hasFactor)
                    .map(bracket -> new Sum(new Difference(difference.left(), bracket.first()), bracket.allButFirst()));
        }
        if (part instanceof Negation negation) {
            return lettered(negation.of())
                    .filter(Bracket::hasFactor)
                    .map(bracket -> new Sum(new Negation(bracket.first()), bracket.allButFirst()));
        }
        return part instanceof Product product && !part.variables().isEmpty() ? ofProduct(product) : Stream.empty();
    }

    private static Stream<Expression> ofProduct(Product product) {
        Stream<Expression> outer = Bracket.of(product.left()).stream()
                .flatMap(left -> Bracket.of(product.right()).stream()
                        .map(right -> new Sum(
                                new Product(left.first(), right.first()), new Product(left.last(), right.last()))));
        Stream<Expression> inner = lettered(product)
                .filter(Bracket::hasFactor)
                .flatMap(bracket -> Stream.of(
                        new Sum(bracket.first(), bracket.allButFirst()),
                        new Sum(bracket.allButLast(), bracket.last())));
        return Stream.concat(outer, inner);
    }

    private static Stream<Bracket> lettered(Expression tree) {
        return Bracket.of(tree).filter(bracket -> !tree.variables().isEmpty()).stream();
    }

    /** 5 − (x − 2) as 5 − x − 2; 8 − 2(x − 3) as 8 − 2x − 6. */
    static Stream<Expression> minusMeetsFirst(Expression part) {
        if (part instanceof Difference difference) {
            return taken(difference.right()).map(rest -> new Sum(difference.left(), rest));
        }
        if (part instanceof Negation negation) {
            return taken(negation.of());
        }
        return part instanceof Product product && product.left() instanceof Negation factor
                ? taken(new Product(factor.of(), product.right()))
                : Stream.empty();
    }

    private static Stream<Expression> taken(Expression tree) {
        return lettered(tree)
                .map(bracket -> Term.sum(Stream.concat(
                                Stream.of(new Negation(bracket.first())),
                                bracket.terms().stream().skip(1).map(bracket::times))
                        .toList()));
    }

    /** 2(x + 3) as 2x + 5; 4(2x + 1) also as 6x + 5. */
    static Stream<Expression> isAdded(Expression part) {
        return part instanceof Product
                ? lettered(part)
                        .filter(bracket -> bracket.hasFactor() && isNumber(bracket.factor()))
                        .filter(bracket -> bracket.terms().stream().anyMatch(BracketMistakes::isNumber))
                        .flatMap(BracketMistakes::added)
                : Stream.empty();
    }

    private static Stream<Expression> added(Bracket bracket) {
        Expression factor = bracket.factor();
        return Stream.of(
                added(bracket, number -> new Sum(number, factor), bracket::times),
                added(bracket, number -> new Difference(number, factor), bracket::times),
                added(bracket, number -> new Sum(number, factor), term -> addedTo(Term.of(term), factor)));
    }

    private static Expression added(
            Bracket bracket, UnaryOperator<Expression> toNumbers, UnaryOperator<Expression> toOthers) {
        return Term.sum(bracket.terms().stream()
                .map(term -> (isNumber(term) ? toNumbers : toOthers).apply(term))
                .toList());
    }

    private static Expression addedTo(Term term, Expression factor) {
        return new Product(new Sum(Expression.of(term.coefficient()), factor), term.base());
    }

    private static boolean isNumber(Expression tree) {
        return Value.of(tree).isPresent();
    }

    /** (a + b)² as a² + b²; √(a + b) as √a + √b. */
    static Stream<Expression> isDoneToEachTerm(Expression part) {
        if (part instanceof Power power
                && Parts.isSum(power.base())
                && !power.exponent().equals(Term.ONE)) {
            return ofPower(power);
        }
        if (part instanceof Call call && Parts.isSum(last(call))) {
            return Stream.of(each(last(call), term -> with(call, term)));
        }
        return part instanceof Quotient quotient
                        && Parts.isSum(quotient.right())
                        && !quotient.right().variables().isEmpty()
                ? Stream.of(each(quotient.right(), term -> new Quotient(quotient.left(), term)))
                : Stream.empty();
    }

    private static Stream<Expression> ofPower(Power power) {
        List<Expression> terms = Parts.terms(power.base()).toList();
        Expression middle = new Product(terms.get(0), terms.get(terms.size() - 1));
        Expression powers = Term.sum(terms.stream()
                .<Expression>map(term -> new Power(term, power.exponent()))
                .toList());
        return Stream.of(
                each(power.base(), term -> new Power(term, power.exponent())), powers, new Sum(powers, middle));
    }

    private static Expression last(Call call) {
        return call.children().get(call.children().size() - 1);
    }

    private static Expression with(Call call, Expression argument) {
        if (call.function() == Function.SQRT
                && argument instanceof Power power
                && power.exponent().equals(TWO)) {
            return power.base(); // the root of x² is |x|, but nobody who slips here thinks of that
        }
        List<Expression> arguments = new ArrayList<>(call.children());
        arguments.set(arguments.size() - 1, argument);
        return call.over(arguments);
    }

    /** The signs between the terms stay as they are. */
    private static Expression each(Expression sum, UnaryOperator<Expression> change) {
        return Term.sum(Parts.terms(sum)
                .map(term -> term instanceof Negation negation
                        ? new Negation(change.apply(negation.of()))
                        : change.apply(term))
                .toList());
    }
}
