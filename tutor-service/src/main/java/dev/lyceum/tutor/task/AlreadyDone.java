package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;

/** A line that is its own answer asks nothing: x = 5, 12, 2 1/2, 2/3. */
final class AlreadyDone {
    private AlreadyDone() {}

    /** 7/2 still asks for 3.5 or 3 1/2, and 3/4 for 0.75; but 2/3 has no other finished form. */
    static boolean is(Expression given, Rational answer, Form form) {
        boolean lowest = NumberForm.isInLowestTerms(given);
        return switch (NumberForm.of(given)) {
            case PLAIN -> form != Form.LOWEST_TERMS || lowest;
            case FRACTION -> lowest && (form == Form.LOWEST_TERMS || hasNoOtherForm(answer));
            case NONE -> false;
        };
    }

    private static boolean hasNoOtherForm(Rational answer) {
        return answer.abs().compareTo(Rational.ONE) < 0 && answer.decimal().isEmpty();
    }

    static boolean is(Equation given) {
        return isAnswer(given) || isAnswer(given.swapped());
    }

    private static boolean isAnswer(Equation given) {
        return given.left() instanceof Variable && NumberForm.of(given.right()) != NumberForm.NONE;
    }
}
