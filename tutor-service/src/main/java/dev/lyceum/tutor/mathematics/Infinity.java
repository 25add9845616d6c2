package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Negation;

/** Infinity is the end of an interval, and no number. */
public final class Infinity {
    private Infinity() {}

    public static boolean isEnd(Expression end) {
        return end == Constant.INFINITY || end.equals(new Negation(Constant.INFINITY));
    }

    static boolean isMisplacedIn(Statement statement) {
        if (statement instanceof AnyOf any) {
            return any.items().stream().anyMatch(Infinity::isMisplacedIn);
        }
        if (statement instanceof Interval interval) {
            return interval.sides().stream().anyMatch(end -> !isEnd(end) && isIn(end))
                    || interval.low() == Constant.INFINITY
                    || interval.high() instanceof Negation negation && negation.of() == Constant.INFINITY;
        }
        return statement.sides().stream().anyMatch(Infinity::isIn);
    }

    private static boolean isIn(Expression side) {
        return side.parts().anyMatch(Constant.INFINITY::equals);
    }
}
