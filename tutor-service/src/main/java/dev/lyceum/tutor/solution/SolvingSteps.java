package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.Optional;

/** The next line of whatever can be solved. */
final class SolvingSteps {
    private final NumberStyle style;
    private final boolean byTheSquare;

    SolvingSteps(NumberStyle style, boolean byTheSquare) {
        this.style = style;
        this.byTheSquare = byTheSquare;
    }

    Optional<Step> next(Statement line) {
        return PercentSteps.asDecimals(line).or(() -> numbers(line)).or(() -> method(line));
    }

    private Optional<Step> method(Statement line) {
        if (line instanceof Equation equation) {
            return equation(equation);
        }
        if (line instanceof Chain chain) {
            return new InequalitySteps(style).next(chain);
        }
        if (line instanceof AllOf system) {
            return new SystemSteps(style).next(system);
        }
        return line instanceof AnyOf any ? EachSolved.next(any, style) : Optional.empty();
    }

    /** A side that is a number is worked out before anything else is done. */
    private Optional<Step> numbers(Statement line) {
        return Lines.side(
                line,
                side -> Value.of(side).isPresent() && !NumberStyle.isFinished(side)
                        ? ArithmeticSteps.next(side, style, false)
                        : Optional.empty());
    }

    private Optional<Step> equation(Equation line) {
        if (line.variables().isEmpty()) {
            return constant(line, line.left(), line.right());
        }
        if (line.variables().size() != 1) {
            return Optional.empty();
        }
        String letter = line.variables().first();
        return Proportion.next(line)
                .or(() -> LinearEquation.of(line, letter).isPresent()
                        ? new EquationSteps(letter, style).next(line)
                        : quadratic(line, letter));
    }

    private Optional<Step> quadratic(Equation line, String letter) {
        return byTheSquare
                ? new CompletingSteps(letter, style).next(line)
                : new QuadraticSteps(letter, style).next(line);
    }

    private static Optional<Step> constant(Equation line, Expression left, Expression right) {
        return Value.of(left)
                .flatMap(one -> Value.of(right).map(one::equals))
                .map(same -> Lines.step(
                        same ? Rule.ALWAYS_TRUE : Rule.NEVER_TRUE,
                        line,
                        same ? Extent.EVERYTHING : Extent.NOTHING,
                        line));
    }
}
