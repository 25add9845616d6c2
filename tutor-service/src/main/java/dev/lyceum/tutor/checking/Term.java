package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.Collection;
import java.util.Optional;

/**
 * A number times what is no number: 3 and x² of 3x², 6 and 1 of 6.
 */
record Term(Rational coefficient, Expression base) {
    static final Expression ZERO = Expression.of(Rational.ZERO);
    static final Expression ONE = Expression.of(Rational.ONE);

    static Term of(Expression tree) {
        Optional<Rational> value = Value.of(tree);
        if (value.isPresent()) {
            return new Term(value.get(), ONE);
        }
        if (tree instanceof Negation negation) {
            Term of = of(negation.of());
            return new Term(of.coefficient.negate(), of.base);
        }
        if (tree instanceof Product product) {
            Term left = of(product.left());
            Term right = of(product.right());
            return new Term(left.coefficient.times(right.coefficient), product(left.base, right.base));
        }
        return tree instanceof Quotient quotient ? of(quotient) : new Term(Rational.ONE, tree);
    }

    private static Term of(Quotient quotient) {
        Term top = of(quotient.left());
        Term bottom = of(quotient.right());
        if (bottom.coefficient.isZero()) {
            return new Term(Rational.ONE, quotient);
        }
        Expression base = bottom.isNumber() ? top.base : new Quotient(top.base, bottom.base);
        return new Term(top.coefficient.over(bottom.coefficient), base);
    }

    private static Expression product(Expression left, Expression right) {
        return left.equals(ONE) ? right : right.equals(ONE) ? left : new Product(left, right);
    }

    static Expression sum(Collection<Expression> terms) {
        return terms.stream().reduce(Expression.Sum::new).orElse(ZERO);
    }

    static boolean isZero(Expression tree) {
        return Value.of(tree).filter(Rational::isZero).isPresent();
    }

    boolean isNumber() {
        return base.equals(ONE);
    }

    Expression tree() {
        return isNumber() ? Expression.of(coefficient) : new Product(Expression.of(coefficient), base);
    }
}
