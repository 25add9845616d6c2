package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Slips with fractions. */
final class FractionMistakes {
    private FractionMistakes() {}

    /** 1/2 + 1/3 as 2/5, 2/6, 2/3 or 2/2. */
    static Stream<Expression> areAddedAcross(Expression part) {
        if (part instanceof Sum sum) {
            return across(sum.left(), sum.right(), Sum::new);
        }
        return part instanceof Difference difference
                ? across(difference.left(), difference.right(), Difference::new)
                : Stream.empty();
    }

    private static Stream<Expression> across(Expression left, Expression right, BinaryOperator<Expression> work) {
        if (left instanceof Sum inner && right instanceof Quotient) {
            return across(inner.right(), right, work).map(last -> new Sum(inner.left(), last));
        }
        if (left instanceof Mixed one && right instanceof Mixed other) {
            Expression wholes = work.apply(new Numeral(one.whole()), new Numeral(other.whole()));
            return across(fraction(one), fraction(other), work).map(rest -> new Sum(wholes, rest));
        }
        return left instanceof Quotient one && right instanceof Quotient other
                ? across(one, other, work)
                : Stream.empty();
    }

    /** 2 + 1/3 as 3/4. */
    static Stream<Expression> isAddedToWhole(Expression part) {
        List<Expression> children = part.children();
        boolean whole = Parts.isSum(part) && children.get(0) instanceof Quotient != children.get(1) instanceof Quotient;
        return whole
                ? across(
                        fraction(children.get(0)),
                        fraction(children.get(1)),
                        (one, other) -> part.over(List.of(one, other)))
                : Stream.empty();
    }

    private static Quotient fraction(Mixed mixed) {
        return new Quotient(new Numeral(mixed.numerator()), new Numeral(mixed.denominator()));
    }

    private static Quotient fraction(Expression tree) {
        return tree instanceof Quotient quotient ? quotient : new Quotient(tree, Term.ONE);
    }

    private static Stream<Expression> across(Quotient left, Quotient right, BinaryOperator<Expression> work) {
        Expression top = work.apply(left.left(), right.left());
        return Stream.of(
                        work.apply(left.right(), right.right()),
                        new Sum(left.right(), right.right()),
                        new Product(left.right(), right.right()),
                        right.right(),
                        left.right())
                .map(bottom -> new Quotient(top, bottom));
    }

    /** (3/4)/(3/8) as 3/4 · 3/8. */
    static Stream<Expression> isMultiplied(Expression part) {
        return part instanceof Quotient quotient && part.variables().isEmpty()
                ? Stream.of(new Product(quotient.left(), quotient.right()))
                : Stream.empty();
    }

    /** 6/3 as 3/6. */
    static Stream<Expression> isInverted(Expression part) {
        return part instanceof Quotient quotient && part.variables().isEmpty()
                ? Stream.of(new Quotient(quotient.right(), quotient.left()))
                : Stream.empty();
    }

    /** 12 · 4 as 3. */
    static Stream<Expression> isDivided(Expression part) {
        return part instanceof Product product && part.variables().isEmpty()
                ? Stream.of(new Quotient(product.left(), product.right()))
                : Stream.empty();
    }
}
