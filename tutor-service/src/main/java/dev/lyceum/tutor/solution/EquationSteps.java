package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The next line of a linear equation with one root: clear, expand, collect, gather, divide. */
final class EquationSteps {
    private final String letter;
    private final NumberStyle style;

    EquationSteps(String letter, NumberStyle style) {
        this.letter = letter;
        this.style = style;
    }

    Optional<Step> next(Equation line) {
        return clear(line)
                .or(() -> clear(line.swapped()).map(EquationSteps::swapped))
                .or(() -> expand(line))
                .or(() -> collect(line))
                .or(() -> gatherLetters(line))
                .or(() -> gatherNumbers(line))
                .or(() -> gatherNumbers(line.swapped()).map(EquationSteps::swapped))
                .or(() -> isolate(line))
                .or(() -> isolate(line.swapped()).map(EquationSteps::swapped));
    }

    private static Step swapped(Step step) {
        return new Step(
                step.rule(), ((Equation) step.before()).swapped(), ((Equation) step.after()).swapped(), step.with());
    }

    /** (x + 1)/3 = 2: the whole side is divided, the other is a number. */
    private Optional<Step> clear(Equation line) {
        if (line.left() instanceof Quotient quotient
                && isAdditive(quotient.left())
                && !quotient.left().variables().isEmpty()
                && line.right().variables().isEmpty()) {
            return Value.of(quotient.right())
                    .flatMap(by -> Value.of(line.right()).map(by::times))
                    .map(value -> new Equation(quotient.left(), style.number(value)))
                    .map(after -> step(Rule.CLEAR_DENOMINATOR, line, after, quotient.right()));
        }
        return Optional.empty();
    }

    private Optional<Step> expand(Equation line) {
        return line.parts()
                .filter(EquationSteps::isBracketWithFactor)
                .findFirst()
                .map(bracket -> step(Rule.EXPAND_BRACKETS, line, mapped(line, this::expanded), bracket));
    }

    private Expression expanded(Expression side) {
        return side.parts().anyMatch(EquationSteps::isBracketWithFactor)
                ? terms(side).expression(style)
                : side;
    }

    private static boolean isBracketWithFactor(Expression part) {
        boolean factor = part instanceof Product || part instanceof Quotient || part instanceof Negation;
        boolean taken = part instanceof Difference difference && isAdditive(difference.right())
                || part instanceof Sum sum && isAdditive(sum.right());
        return !part.variables().isEmpty()
                && (taken || factor && part.children().stream().anyMatch(EquationSteps::isAdditive));
    }

    private static boolean isAdditive(Expression part) {
        return part instanceof Sum || part instanceof Difference;
    }

    private Optional<Step> collect(Equation line) {
        Equation after = mapped(line, this::collected);
        return after.equals(line) ? Optional.empty() : Optional.of(step(Rule.COLLECT_TERMS, line, after, line.left()));
    }

    private Expression collected(Expression side) {
        Terms terms = terms(side);
        return terms.isCollected() && terms.expression(style).equals(side) ? side : written(terms.collected());
    }

    private Optional<Step> gatherLetters(Equation line) {
        Rational left = linear(line.left()).coefficient();
        Rational right = linear(line.right()).coefficient();
        if (left.isZero() || right.isZero()) {
            return Optional.empty();
        }
        Linear smaller = Linear.variable(left.compareTo(right) > 0 ? right : left);
        return Optional.of(moved(line, smaller, Rule.SUBTRACT_LETTERS, Rule.ADD_LETTERS, smaller.coefficient()));
    }

    private Optional<Step> gatherNumbers(Equation line) {
        Linear side = linear(line.left());
        if (side.isConstant() || side.constant().isZero()) {
            return Optional.empty();
        }
        Linear number = Linear.constant(side.constant());
        return Optional.of(moved(line, number, Rule.SUBTRACT_NUMBER, Rule.ADD_NUMBER, side.constant()));
    }

    private Step moved(Equation line, Linear term, Rule subtract, Rule add, Rational size) {
        var after = new Equation(
                written(linear(line.left()).minus(term)),
                written(linear(line.right()).minus(term)));
        boolean positive = size.signum() > 0;
        Linear shown = positive ? term : term.times(Rational.of(-1));
        return step(positive ? subtract : add, line, after, style.term(shown, letter));
    }

    /** ax = b. */
    private Optional<Step> isolate(Equation line) {
        Rational factor = linear(line.left()).coefficient();
        Rational number = linear(line.right()).constant();
        if (factor.isZero() || factor.equals(Rational.ONE)) {
            return Optional.empty();
        }
        Rational below = Rational.of(factor.denominator());
        boolean multiply = style == NumberStyle.FRACTIONS && !factor.isInteger();
        Rational by = multiply ? below : Rational.ONE.over(factor);
        var after = new Equation(style.term(Linear.variable(factor.times(by)), letter), style.number(number.times(by)));
        return Optional.of(step(
                multiply ? Rule.MULTIPLY_EACH_SIDE : Rule.DIVIDE_EACH_SIDE,
                line,
                after,
                style.number(multiply ? below : factor)));
    }

    /** Terms of zero are left out when written, so both may stand here. */
    private Expression written(Linear side) {
        return new Terms(List.of(Linear.variable(side.coefficient()), Linear.constant(side.constant())), letter)
                .expression(style);
    }

    private static Equation mapped(Equation line, UnaryOperator<Expression> change) {
        return new Equation(change.apply(line.left()), change.apply(line.right()));
    }

    private Terms terms(Expression side) {
        return Terms.of(side, letter);
    }

    private Linear linear(Expression side) {
        return Linear.of(side, letter).orElseThrow();
    }

    private static Step step(Rule rule, Equation before, Equation after, Expression with) {
        return new Step(rule, before, after, PlainText.of(with));
    }
}
