package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** {@code (middle ± factor·√under)/below}, as it is written. */
record PlusMinusRoot(Rational middle, Rational factor, Rational under, Rational below) {

    static Optional<PlusMinusRoot> of(Expression side) {
        if (side instanceof Quotient quotient) {
            return Value.of(quotient.right()).filter(below -> !below.isZero()).flatMap(below -> of(quotient.left())
                    .map(top -> new PlusMinusRoot(top.middle, top.factor, top.under, top.below.times(below))));
        }
        if (!(side instanceof Call call) || call.function() != Function.PLUS_MINUS) {
            return Optional.empty();
        }
        List<Expression> parts = call.children();
        Optional<Rational> middle = parts.size() == 1 ? Optional.of(Rational.ZERO) : Value.of(parts.get(0));
        return middle.flatMap(number -> root(parts.get(parts.size() - 1), number));
    }

    private static Optional<PlusMinusRoot> root(Expression part, Rational middle) {
        if (part instanceof Quotient quotient) {
            return Value.of(quotient.right()).filter(below -> !below.isZero()).flatMap(below -> root(
                            quotient.left(), middle)
                    .map(top -> new PlusMinusRoot(middle, top.factor.over(below), top.under, Rational.ONE)));
        }
        if (part instanceof Product product) {
            return Value.of(product.left()).flatMap(number -> root(product.right(), middle)
                    .map(top -> new PlusMinusRoot(middle, top.factor.times(number), top.under, top.below)));
        }
        return Compose.isRoot(part)
                ? Value.of(part.children().get(0))
                        .filter(under -> under.signum() > 0)
                        .map(under -> new PlusMinusRoot(middle, Rational.ONE, under, Rational.ONE))
                : Optional.empty();
    }

    PlusMinusRoot plus(Rational number) {
        return new PlusMinusRoot(middle.plus(number.times(below)), factor, under, below);
    }

    PlusMinusRoot over(Rational number) {
        Rational size = number.abs();
        return number.signum() < 0
                ? new PlusMinusRoot(middle.negate(), factor, under, below.times(size))
                : new PlusMinusRoot(middle, factor, under, below.times(size));
    }

    boolean hasSquare() {
        return !under.isInteger() || !SquareRoot.of(under).outside().equals(Rational.ONE);
    }

    PlusMinusRoot withSquareTaken() {
        SquareRoot root = SquareRoot.of(under);
        return new PlusMinusRoot(middle, factor.times(root.outside()), Rational.of(root.under()), below);
    }

    /** Over the least whole number. */
    PlusMinusRoot reduced() {
        Rational number = middle.over(below);
        Rational root = factor.over(below);
        BigInteger common = number.denominator()
                .multiply(root.denominator())
                .divide(number.denominator().gcd(root.denominator()));
        Rational least = Rational.of(common);
        return new PlusMinusRoot(number.times(least), root.times(least), under, least);
    }

    Expression expression() {
        Expression root = Compose.root(Expression.of(under));
        Expression top = Compose.over(
                Compose.product(Compose.number(factor.numerator()), root), Compose.number(factor.denominator()));
        if (middle.isZero()) {
            return new Call(Function.PLUS_MINUS, List.of(Compose.over(top, Expression.of(below))));
        }
        return Compose.over(new Call(Function.PLUS_MINUS, List.of(Expression.of(middle), top)), Expression.of(below));
    }
}
