package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;

/** The next line of an equation in which the letter stands in one square only: (x - 3)² = 5. */
final class SquareSteps {
    private final String letter;
    private final NumberStyle style;

    SquareSteps(String letter, NumberStyle style) {
        this.letter = letter;
        this.style = style;
    }

    Optional<Step> next(Equation line) {
        return roots(line).or(() -> gathered(line));
    }

    private Optional<Step> roots(Equation line) {
        return squareIs(line, line.left(), line.right()).or(() -> squareIs(line, line.right(), line.left()));
    }

    private Optional<Step> squareIs(Equation line, Expression square, Expression side) {
        return isSquare(square) && NumberStyle.isFinished(side)
                ? Value.of(side).map(value -> rootsOf(line, ((Power) square).base(), value))
                : Optional.empty();
    }

    private Step rootsOf(Equation line, Expression base, Rational value) {
        if (value.signum() < 0) {
            return Lines.step(Rule.NEGATIVE_SQUARE, line, Extent.NOTHING, line);
        }
        SquareRoot root = SquareRoot.of(value);
        if (value.isZero()) {
            return Lines.step(Rule.TAKE_ROOTS, line, new Equation(base, Compose.ZERO), line);
        }
        Statement roots = root.isRational()
                ? new AnyOf(List.of(
                        new Equation(base, style.number(root.outside())),
                        new Equation(base, style.number(root.outside().negate()))))
                : new Equation(base, new Call(Function.PLUS_MINUS, List.of(Compose.root(Expression.of(value)))));
        return Lines.step(Rule.TAKE_ROOTS, line, roots, line);
    }

    /** The square is the letter of a linear equation. */
    private Optional<Step> gathered(Equation line) {
        return line.parts().filter(this::isSquare).findFirst().flatMap(square -> {
            var name = new Variable(PlainText.of(square));
            Equation linear = line.map(side -> side.rewrite(part -> part.equals(square) ? name : part));
            return isLinear(linear, name.name())
                    ? new EquationSteps(name.name(), style).next(linear).map(step -> back(line, step, name, square))
                    : Optional.empty();
        });
    }

    private boolean isSquare(Expression part) {
        return part instanceof Power power
                && Compose.exponent(power.exponent()).filter(size -> size == 2).isPresent()
                && Linear.of(power.base(), letter)
                        .filter(base -> !base.isConstant())
                        .isPresent();
    }

    private static boolean isLinear(Equation line, String name) {
        return LinearEquation.of(line, name).flatMap(LinearEquation::root).isPresent();
    }

    private static Step back(Equation line, Step step, Variable name, Expression square) {
        Statement after = step.after().map(side -> side.rewrite(part -> part.equals(name) ? square : part));
        return new Step(step.rule(), line, after, step.with());
    }
}
