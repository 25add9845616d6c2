package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The next line of a quadratic equation: roots of a pure square, factors where there are any, else the formula. */
final class QuadraticSteps {
    private final String letter;
    private final NumberStyle style;

    QuadraticSteps(String letter, NumberStyle style) {
        this.letter = letter;
        this.style = style;
    }

    /** Empty also when the equation is no quadratic one. */
    Optional<Step> next(Equation line) {
        return solvedSquare(line)
                .or(() -> zeroProduct(line))
                .or(() -> grouped(line))
                .or(() -> expanded(line))
                .or(() -> sides(line).map(sides -> standard(line, sides)));
    }

    /** Where a square can be undone, or has been. */
    Optional<Step> solvedSquare(Equation line) {
        return new PlusMinusSteps(letter, style).next(line).or(() -> new SquareSteps(letter, style).next(line));
    }

    // --- (x - 2)(x + 3) = 0

    private Optional<Step> zeroProduct(Equation line) {
        if (!Compose.isZero(line.right())) {
            return Compose.isZero(line.left())
                    ? zeroProduct(line.swapped()).map(step -> new Step(step.rule(), line, step.after(), step.with()))
                    : Optional.empty();
        }
        List<Expression> factors = Parts.factors(line.left())
                .filter(factor -> !factor.variables().isEmpty())
                .toList();
        boolean linear =
                factors.stream().allMatch(factor -> Linear.of(factor, letter).isPresent());
        if (Parts.isSum(line.left()) || !linear || factors.size() < 2) {
            return Optional.empty();
        }
        List<Statement> zeros = factors.stream()
                .distinct()
                .<Statement>map(factor -> new Equation(factor, Compose.ZERO))
                .toList();
        return Optional.of(
                Lines.step(Rule.ZERO_PRODUCT, line, zeros.size() == 1 ? zeros.get(0) : new AnyOf(zeros), line.left()));
    }

    private Optional<Step> grouped(Equation line) {
        return Compose.isZero(line.right())
                ? Factored.commonBracket(line.left())
                        .or(() -> Factored.groups(line.left()))
                        .map(step -> onLeft(line, step))
                : Optional.empty();
    }

    private static Step onLeft(Equation line, Step step) {
        return new Step(step.rule(), line, new Equation((Expression) step.after(), line.right()), step.with());
    }

    // --- sums on each side

    Optional<Step> expanded(Equation line) {
        return sides(line).flatMap(sides -> Lines.side(line, side -> ExpandSteps.next(side, style)));
    }

    /** Both sides, where a square is left when they are taken together. */
    Optional<List<Quadratic>> sides(Equation line) {
        return Quadratic.of(line.left(), letter)
                .flatMap(left -> Quadratic.of(line.right(), letter).map(right -> List.of(left, right)))
                .filter(sides -> sides.stream().anyMatch(side -> !side.a().isZero()));
    }

    private Step standard(Equation line, List<Quadratic> sides) {
        Quadratic left = sides.get(0);
        return Compose.isZero(line.right())
                ? whole(line, left).or(() -> factors(line, left)).orElseGet(() -> formula(line, left))
                : toOneSide(line, left, sides.get(1));
    }

    /** What is smaller goes, so that the square stays positive. */
    Step toOneSide(Equation line, Quadratic left, Quadratic right) {
        if (Compose.isZero(line.left())) {
            return Lines.step(Rule.TURN_AROUND, line, line.swapped(), line);
        }
        boolean leftGoes = left.a().compareTo(right.a()) < 0;
        Quadratic rest = leftGoes ? right.minus(left) : left.minus(right);
        Expression gone = leftGoes ? line.left() : line.right();
        Expression zero = rest.expression(style);
        return Lines.step(
                Rule.ALL_TO_ONE_SIDE,
                line,
                leftGoes ? new Equation(Compose.ZERO, zero) : new Equation(zero, Compose.ZERO),
                gone);
    }

    /** Whole numbers without a common factor. */
    private Optional<Step> whole(Equation line, Quadratic left) {
        BigInteger below = left.sum().commonDenominator();
        if (!below.equals(BigInteger.ONE)) {
            return Optional.of(scaled(Rule.MULTIPLY_EACH_SIDE, line, left, Rational.of(below), Rational.of(below)));
        }
        BigInteger common = left.sum().commonFactor();
        Rational signed = Rational.of(left.a().signum() < 0 ? common.negate() : common);
        return signed.equals(Rational.ONE)
                ? Optional.empty()
                : Optional.of(scaled(Rule.DIVIDE_EACH_SIDE, line, left, Rational.ONE.over(signed), signed));
    }

    private Step scaled(Rule rule, Equation line, Quadratic left, Rational by, Rational with) {
        var after = new Equation(left.times(by).expression(style), line.right());
        return Lines.step(rule, line, after, style.number(with));
    }

    private Optional<Step> factors(Equation line, Quadratic left) {
        return left.c().isZero() || left.hasRationalRoots()
                ? Factored.next(line.left()).map(step -> onLeft(line, step))
                : Optional.empty();
    }

    private Step formula(Equation line, Quadratic left) {
        Expression b = style.number(left.b());
        Expression under = Compose.difference(
                Compose.power(b, 2),
                new Product(new Product(Compose.number(4), style.number(left.a())), style.number(left.c())));
        if (left.discriminant().signum() < 0) {
            return new Step(
                    Rule.NEGATIVE_DISCRIMINANT,
                    line,
                    Extent.NOTHING,
                    PlainText.of(new Equation(under, Expression.of(left.discriminant()))));
        }
        Expression top = new Call(Function.PLUS_MINUS, List.of(new Negation(b), Compose.root(under)));
        Expression value = new Quotient(top, new Product(Compose.number(2), style.number(left.a())));
        return Lines.step(Rule.QUADRATIC_FORMULA, line, Equation.of(letter, value), line.left());
    }
}
