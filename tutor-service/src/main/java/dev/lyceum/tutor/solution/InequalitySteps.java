package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The next line of a linear inequality, with two sides or with three: as for an equation, but for the sign. */
final class InequalitySteps {
    private static final Map<Comparison, Comparison> TURNED = Map.of(
            Comparison.LESS, Comparison.GREATER,
            Comparison.GREATER, Comparison.LESS,
            Comparison.AT_MOST, Comparison.AT_LEAST,
            Comparison.AT_LEAST, Comparison.AT_MOST);

    private final NumberStyle style;

    InequalitySteps(NumberStyle style) {
        this.style = style;
    }

    Optional<Step> next(Chain line) {
        if (line.isEquality() || line.variables().size() > 1) {
            return Optional.empty();
        }
        if (line.variables().isEmpty()) {
            return line.sides().size() == 2 ? constant(line) : Optional.empty();
        }
        String letter = line.variables().first();
        return line.sides().size() == 2
                ? two(line, letter)
                : line.sides().size() == 3 ? three(line, letter) : Optional.empty();
    }

    private static Optional<Step> constant(Chain line) {
        return Value.of(line.sides().get(0))
                .flatMap(left -> Value.of(line.last()).map(left::compareTo))
                .map(order -> {
                    boolean holds = holds(order, line.signs().get(0));
                    return Lines.step(
                            holds ? Rule.ALWAYS_TRUE : Rule.NEVER_TRUE,
                            line,
                            holds ? Extent.EVERYTHING : Extent.NOTHING,
                            line);
                });
    }

    private static boolean holds(int order, Comparison sign) {
        return switch (sign) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
        };
    }

    private Optional<Step> two(Chain line, String letter) {
        var equation = new Equation(line.sides().get(0), line.last());
        if (LinearEquation.of(equation, letter).isEmpty()) {
            return Optional.empty();
        }
        return new EquationSteps(letter, style)
                .next(equation)
                .map(step -> asInequality(line, step, letter))
                .or(() -> turned(line));
    }

    /** What was done to both sides multiplied their difference; by something negative, it turns the sign. */
    private static Step asInequality(Chain line, Step step, String letter) {
        var after = (Equation) step.after();
        Rational factor = slope((Equation) step.before(), letter).signum()
                        == slope(after, letter).signum()
                ? Rational.ONE
                : Rational.of(-1);
        boolean flips = factor.signum() < 0;
        List<Comparison> signs = flips ? turned(line.signs()) : line.signs();
        return new Step(flips ? Rule.DIVIDE_AND_TURN : step.rule(), line, new Chain(after.sides(), signs), step.with());
    }

    private static Rational slope(Equation equation, String letter) {
        return linear(equation.left(), letter)
                .minus(linear(equation.right(), letter))
                .coefficient();
    }

    private static Linear linear(Expression side, String letter) {
        return Linear.of(side, letter).orElseThrow();
    }

    private static List<Comparison> turned(List<Comparison> signs) {
        return signs.stream().map(sign -> TURNED.getOrDefault(sign, sign)).toList();
    }

    /** 3 < x is read more easily as x > 3, and 5 > x > 2 as 2 < x < 5. */
    private static Optional<Step> turned(Chain line) {
        boolean two = line.sides().size() == 2 && line.last() instanceof Variable;
        boolean three = line.sides().size() == 3 && line.signs().stream().allMatch(InequalitySteps::isDownwards);
        if (!two && !three) {
            return Optional.empty();
        }
        List<Expression> sides = new ArrayList<>(line.sides());
        Collections.reverse(sides);
        List<Comparison> signs = new ArrayList<>(turned(line.signs()));
        Collections.reverse(signs);
        return Optional.of(Lines.step(Rule.TURN_AROUND, line, new Chain(sides, signs), line));
    }

    private static boolean isDownwards(Comparison sign) {
        return sign == Comparison.GREATER || sign == Comparison.AT_LEAST;
    }

    // --- 2 < 3x - 1 < 8

    private Optional<Step> three(Chain line, String letter) {
        Optional<Linear> middle = Linear.of(line.sides().get(1), letter);
        Optional<Rational> low = Value.of(line.sides().get(0));
        Optional<Rational> high = Value.of(line.last());
        boolean ordered = line.signs().stream().allMatch(Comparison::isOrder);
        if (middle.isEmpty() || low.isEmpty() || high.isEmpty() || !ordered) {
            return Optional.empty();
        }
        return Lines.side(line, side -> side.variables().isEmpty() ? Optional.empty() : ExpandSteps.next(side, style))
                .or(() -> Optional.of(middle.get())
                        .filter(side -> !side.isConstant())
                        .flatMap(side -> three(line, letter, side)));
    }

    private Optional<Step> three(Chain line, String letter, Linear middle) {
        Rational number = middle.constant();
        Rational factor = middle.coefficient();
        if (!number.isZero()) {
            Rule rule = number.signum() > 0 ? Rule.SUBTRACT_NUMBER : Rule.ADD_NUMBER;
            return Optional.of(Lines.step(
                    rule, line, changed(line, letter, number.negate(), Rational.ONE), style.number(number.abs())));
        }
        if (factor.equals(Rational.ONE)) {
            return turned(line);
        }
        boolean multiply = style == NumberStyle.FRACTIONS && !factor.isInteger();
        Rational below = Rational.of(factor.denominator());
        Rational by = multiply ? below : Rational.ONE.over(factor);
        Rule rule =
                multiply ? Rule.MULTIPLY_EACH_SIDE : factor.signum() < 0 ? Rule.DIVIDE_AND_TURN : Rule.DIVIDE_EACH_SIDE;
        return Optional.of(Lines.step(
                rule, line, changed(line, letter, Rational.ZERO, by), style.number(multiply ? below : factor)));
    }

    /** Each side plus a number and then times another. */
    private Chain changed(Chain line, String letter, Rational plus, Rational times) {
        List<Expression> sides = IntStream.range(0, 3)
                .mapToObj(i -> linear(line.sides().get(i), letter)
                        .plus(Linear.constant(plus))
                        .times(times))
                .map(side -> style.term(side, letter))
                .toList();
        return new Chain(sides, times.signum() < 0 ? turned(line.signs()) : line.signs());
    }
}
