package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.Optional;

/** The next line of x - 3 = ±√12 or of x = (4 ± √12)/2. */
final class PlusMinusSteps {
    private final String letter;
    private final NumberStyle style;

    PlusMinusSteps(String letter, NumberStyle style) {
        this.letter = letter;
        this.style = style;
    }

    Optional<Step> next(Equation line) {
        return PlusMinusRoot.of(line.right())
                .flatMap(root -> Linear.of(line.left(), letter).flatMap(left -> next(line, left, root)));
    }

    private Optional<Step> next(Equation line, Linear left, PlusMinusRoot root) {
        if (!root.expression().equals(line.right())) {
            return Optional.of(right(Rule.WORK_OUT_FORMULA, line, root));
        }
        if (root.hasSquare()) {
            return Optional.of(right(Rule.SIMPLIFY_ROOT, line, root.withSquareTaken()));
        }
        if (!left.constant().isZero()) {
            Rational size = left.constant();
            Rule rule = size.signum() > 0 ? Rule.SUBTRACT_NUMBER : Rule.ADD_NUMBER;
            var after = new Equation(
                    style.term(Linear.variable(left.coefficient()), letter),
                    root.plus(size.negate()).expression());
            return Optional.of(Lines.step(rule, line, after, style.number(size.abs())));
        }
        if (!left.coefficient().equals(Rational.ONE)) {
            var after = new Equation(
                    new Variable(letter), root.over(left.coefficient()).expression());
            return Optional.of(Lines.step(Rule.DIVIDE_EACH_SIDE, line, after, style.number(left.coefficient())));
        }
        return root.reduced().expression().equals(line.right())
                ? Optional.empty()
                : Optional.of(right(Rule.REDUCE_FRACTION, line, root.reduced()));
    }

    private static Step right(Rule rule, Equation line, PlusMinusRoot root) {
        return Lines.step(rule, line, new Equation(line.left(), root.expression()), line.right());
    }
}
