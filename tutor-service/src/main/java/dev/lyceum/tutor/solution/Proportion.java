package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import java.util.Optional;

/** Two fractions that are equal, the letter in one of them or in both. */
final class Proportion {
    private Proportion() {}

    static Optional<Step> next(Equation line) {
        if (line.left() instanceof Quotient left && line.right() instanceof Quotient right) {
            return Optional.of(crossed(line, left, right));
        }
        return line.sides().stream().anyMatch(Proportion::isBelow) ? whole(line) : Optional.empty();
    }

    private static boolean isBelow(Expression side) {
        return side instanceof Quotient quotient
                && !quotient.right().variables().isEmpty();
    }

    private static Step crossed(Equation line, Quotient left, Quotient right) {
        var after = new Equation(times(left.left(), right.right()), times(right.left(), left.right()));
        return Lines.step(Rule.CROSS_MULTIPLY, line, after, line);
    }

    /** 12/x = 4 */
    private static Optional<Step> whole(Equation line) {
        boolean left = isBelow(line.left());
        var below = (Quotient) (left ? line.left() : line.right());
        Expression other = times(left ? line.right() : line.left(), below.right());
        var after = left ? new Equation(below.left(), other) : new Equation(other, below.left());
        return Optional.of(Lines.step(Rule.CLEAR_DENOMINATOR, line, after, below.right()));
    }

    /** The number goes to the front. */
    private static Expression times(Expression one, Expression other) {
        return one.variables().isEmpty() || !other.variables().isEmpty()
                ? Compose.product(one, other)
                : new Product(other, one);
    }
}
