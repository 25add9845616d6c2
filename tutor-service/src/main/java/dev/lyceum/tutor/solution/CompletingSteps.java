package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;
import java.util.Optional;

/** The next line of a quadratic equation on the way over (x + h)² = d. */
final class CompletingSteps {
    private final String letter;
    private final NumberStyle style;

    CompletingSteps(String letter, NumberStyle style) {
        this.letter = letter;
        this.style = style;
    }

    Optional<Step> next(Equation line) {
        var quadratic = new QuadraticSteps(letter, style);
        return quadratic.solvedSquare(line).or(() -> quadratic.expanded(line)).or(() -> quadratic
                .sides(line)
                .map(sides -> completed(quadratic, line, sides)));
    }

    private Step completed(QuadraticSteps quadratic, Equation line, List<Quadratic> sides) {
        Quadratic left = sides.get(0);
        Quadratic right = sides.get(1);
        if (!right.a().isZero() || !right.b().isZero()) {
            return quadratic.toOneSide(line, left, right);
        }
        Rational half = left.b().over(left.a().times(Rational.of(2)));
        if (left.a().equals(Rational.ONE) && left.c().equals(half.times(half)) && !half.isZero()) {
            Expression base = Compose.sum(new Variable(letter), style.number(half));
            var after = new Equation(Compose.power(base, 2), line.right());
            return Lines.step(Rule.PERFECT_SQUARE, line, after, line.left());
        }
        if (!left.c().isZero()) {
            return moved(line, left, right);
        }
        return left.a().equals(Rational.ONE) ? squareAdded(line, right, half) : dividedByFirst(line, left, right);
    }

    private Step moved(Equation line, Quadratic left, Quadratic right) {
        Rule rule = left.c().signum() > 0 ? Rule.SUBTRACT_NUMBER : Rule.ADD_NUMBER;
        var after = new Equation(
                left.withoutNumber().expression(style), style.number(right.c().minus(left.c())));
        return Lines.step(rule, line, after, style.number(left.c().abs()));
    }

    private Step dividedByFirst(Equation line, Quadratic left, Quadratic right) {
        Rational by = Rational.ONE.over(left.a());
        var after = new Equation(
                left.times(by).expression(style), style.number(right.c().times(by)));
        return Lines.step(Rule.DIVIDE_EACH_SIDE, line, after, style.number(left.a()));
    }

    private Step squareAdded(Equation line, Quadratic right, Rational half) {
        Rational square = half.times(half);
        var after = new Equation(
                Compose.sum(line.left(), style.number(square)),
                style.number(right.c().plus(square)));
        return Lines.step(Rule.COMPLETE_THE_SQUARE, line, after, style.number(square));
    }
}
