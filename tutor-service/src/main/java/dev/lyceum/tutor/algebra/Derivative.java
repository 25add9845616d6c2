package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Constant;
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

/** The derivative of a tree in one letter, unsimplified; empty where school has no rule for it. */
public final class Derivative {
    private static final Expression ZERO = Expression.of(Rational.ZERO);
    private static final Expression ONE = Expression.of(Rational.ONE);
    private static final Expression TWO = Expression.of(Rational.of(2));

    private final String letter;

    private Derivative(String letter) {
        this.letter = letter;
    }

    public static Optional<Expression> of(Expression tree, String letter) {
        return new Derivative(letter).of(tree);
    }

    private Optional<Expression> of(Expression tree) {
        if (!tree.variables().contains(letter)) {
            return Optional.of(ZERO);
        }
        if (tree instanceof Variable) {
            return Optional.of(ONE);
        }
        if (tree instanceof Power power) {
            return ofPower(power.base(), power.exponent());
        }
        if (tree instanceof Call call) {
            return ofCall(call);
        }
        List<Expression> parts = tree.children();
        Optional<Expression> left = of(parts.get(0));
        Optional<Expression> right = of(parts.get(parts.size() - 1));
        return left.flatMap(a -> right.map(b -> combined(tree, parts, a, b)));
    }

    private static Expression combined(Expression tree, List<Expression> parts, Expression left, Expression right) {
        if (tree instanceof Negation) {
            return new Negation(left);
        }
        Expression one = parts.get(0);
        Expression other = parts.get(1);
        if (tree instanceof Product) {
            return ofProduct(one, left, other, right);
        }
        return tree instanceof Quotient
                ? new Quotient(new Difference(new Product(left, other), new Product(one, right)), new Power(other, TWO))
                : tree.over(List.of(left, right));
    }

    /** A factor that has no slope stays outside, whether or not it has a value wherever the other has a slope. */
    private static Expression ofProduct(Expression one, Expression left, Expression other, Expression right) {
        if (left.equals(ZERO)) {
            return new Product(one, right);
        }
        return right.equals(ZERO)
                ? new Product(left, other)
                : new Sum(new Product(left, other), new Product(one, right));
    }

    private Optional<Expression> ofPower(Expression base, Expression exponent) {
        if (!exponent.variables().contains(letter)) {
            return of(base).map(inner ->
                    new Product(new Product(exponent, new Power(base, new Difference(exponent, ONE))), inner));
        }
        Expression logarithm = new Call(Function.LN, List.of(base));
        return of(new Product(exponent, logarithm)).map(inner -> new Product(new Power(base, exponent), inner));
    }

    private Optional<Expression> ofCall(Call call) {
        Expression inside = call.first();
        return call.children().size() > 1
                ? Optional.empty()
                : outer(call.function(), inside, call)
                        .flatMap(outer -> of(inside).map(inner -> new Product(outer, inner)));
    }

    private static Optional<Expression> outer(Function function, Expression inside, Call whole) {
        Expression square = new Power(inside, TWO);
        return Optional.ofNullable(
                switch (function) {
                    case SQRT -> new Quotient(ONE, new Product(TWO, whole));
                    case SIN -> new Call(Function.COS, List.of(inside));
                    case COS -> new Negation(new Call(Function.SIN, List.of(inside)));
                    case TAN -> new Power(new Call(Function.SEC, List.of(inside)), TWO);
                    case SEC -> new Product(whole, new Call(Function.TAN, List.of(inside)));
                    case CSC -> new Negation(new Product(whole, new Call(Function.COT, List.of(inside))));
                    case COT -> new Negation(new Power(new Call(Function.CSC, List.of(inside)), TWO));
                    case LN -> new Quotient(ONE, inside);
                    case LOG ->
                        new Quotient(
                                ONE,
                                new Product(inside, new Call(Function.LN, List.of(Expression.of(Rational.of(10))))));
                    case EXP -> whole;
                    case ARCSIN -> new Quotient(ONE, new Call(Function.SQRT, List.of(new Difference(ONE, square))));
                    case ARCCOS ->
                        new Negation(new Quotient(ONE, new Call(Function.SQRT, List.of(new Difference(ONE, square)))));
                    case ARCTAN -> new Quotient(ONE, new Sum(ONE, square));
                    case DEGREES -> new Quotient(Constant.PI, Expression.of(Rational.of(180)));
                    case PERCENT -> Expression.of(Rational.of(1, 100));
                    default -> null;
                });
    }
}
