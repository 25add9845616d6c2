package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linear side as a flat sum, brackets multiplied out and nothing collected.
 *
 * @param terms each a number or a multiple of the letter, in the order they are written
 */
record Terms(List<Linear> terms, String letter) {

    /** Of a side that is linear in the letter. */
    static Terms of(Expression side, String letter) {
        return new Terms(flat(side, letter).toList(), letter);
    }

    private static Stream<Linear> flat(Expression side, String letter) {
        if (side instanceof Sum sum) {
            return Stream.concat(flat(sum.left(), letter), flat(sum.right(), letter));
        }
        if (side instanceof Difference difference) {
            return Stream.concat(flat(difference.left(), letter), scaled(difference.right(), letter, Rational.of(-1)));
        }
        if (side instanceof Negation negation) {
            return scaled(negation.of(), letter, Rational.of(-1));
        }
        if (side instanceof Product product && !side.variables().isEmpty()) {
            Linear left = whole(product.left(), letter);
            return left.isConstant()
                    ? scaled(product.right(), letter, left.constant())
                    : scaled(
                            product.left(),
                            letter,
                            whole(product.right(), letter).constant());
        }
        if (side instanceof Quotient quotient && !side.variables().isEmpty()) {
            return scaled(
                    quotient.left(),
                    letter,
                    Rational.ONE.over(whole(quotient.right(), letter).constant()));
        }
        return split(whole(side, letter));
    }

    private static Stream<Linear> split(Linear side) {
        boolean pure = side.isConstant() || side.constant().isZero();
        return pure
                ? Stream.of(side)
                : Stream.of(Linear.variable(side.coefficient()), Linear.constant(side.constant()));
    }

    private static Linear whole(Expression side, String letter) {
        return Linear.of(side, letter).orElseThrow();
    }

    private static Stream<Linear> scaled(Expression side, String letter, Rational factor) {
        return flat(side, letter).map(term -> term.times(factor));
    }

    /** Nothing left to collect: at most one multiple of the letter and one number. */
    boolean isCollected() {
        long letters = terms.stream().filter(term -> !term.isConstant()).count();
        return letters <= 1 && terms.size() - letters <= 1;
    }

    Linear collected() {
        return terms.stream().reduce(Linear.constant(Rational.ZERO), Linear::plus);
    }

    /** Written out in the order given; a zero beside something else is left out. */
    Expression expression(NumberStyle style) {
        List<Linear> shown = terms.stream().filter(term -> !isZero(term)).toList();
        return shown.stream()
                .map(term -> style.term(term, letter))
                .reduce(Terms::joined)
                .orElseGet(() -> style.number(Rational.ZERO));
    }

    private static boolean isZero(Linear term) {
        return term.isConstant() && term.constant().isZero();
    }

    private static Expression joined(Expression sum, Expression term) {
        return term instanceof Negation negation ? new Difference(sum, negation.of()) : new Sum(sum, term);
    }
}
