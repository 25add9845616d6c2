package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A sum in brackets and the factor at it, which may be one.
 *
 * @param terms with their signs
 */
record Bracket(Expression factor, List<Expression> terms) {
    private static final Expression TWO = Expression.of(Rational.of(2));

    static Optional<Bracket> of(Expression tree) {
        if (Parts.isSum(tree)) {
            return Optional.of(new Bracket(Term.ONE, terms(tree)));
        }
        if (tree instanceof Quotient quotient && Parts.isSum(quotient.left())) {
            return Optional.of(new Bracket(new Quotient(Term.ONE, quotient.right()), terms(quotient.left())));
        }
        if (tree instanceof Power power && power.exponent().equals(TWO) && Parts.isSum(power.base())) {
            return Optional.of(multipliedOut(terms(power.base()), terms(power.base())));
        }
        return tree instanceof Product product ? of(product) : Optional.empty();
    }

    private static Optional<Bracket> of(Product product) {
        boolean left = Parts.isSum(product.left());
        boolean right = Parts.isSum(product.right());
        if (left && right) {
            return Optional.of(multipliedOut(terms(product.left()), terms(product.right())));
        }
        return left
                ? Optional.of(new Bracket(product.right(), terms(product.left())))
                : right ? Optional.of(new Bracket(product.left(), terms(product.right()))) : Optional.empty();
    }

    private static Bracket multipliedOut(List<Expression> left, List<Expression> right) {
        return new Bracket(
                Term.ONE,
                left.stream()
                        .flatMap(one -> right.stream().<Expression>map(other -> new Product(one, other)))
                        .toList());
    }

    private static List<Expression> terms(Expression sum) {
        return Parts.terms(sum).toList();
    }

    boolean hasFactor() {
        return !factor.equals(Term.ONE);
    }

    Expression first() {
        return times(terms.get(0));
    }

    Expression last() {
        return times(terms.get(terms.size() - 1));
    }

    /** Just as they stand in the bracket. */
    Expression allButFirst() {
        return Term.sum(terms.subList(1, terms.size()));
    }

    Expression allButLast() {
        return Term.sum(terms.subList(0, terms.size() - 1));
    }

    Expression times(Expression term) {
        return hasFactor() ? new Product(factor, term) : term;
    }
}
