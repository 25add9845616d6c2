package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;

/** A question that is a fraction already would be answered by the fraction scaled, or with its sign moved. */
final class FractionQuestion {
    private FractionQuestion() {}

    /** The form that is asked for, but of a fraction no less than is left to be done with it. */
    static Form answeredIn(Form asked, Expression given, Rational answer) {
        if (asked != Form.COMPUTED || answer.isInteger() || !isDivision(given)) {
            return asked;
        }
        boolean reduced = NumberForm.of(given) == NumberForm.FRACTION && NumberForm.isInLowestTerms(given);
        return reduced ? Form.PLAIN : Form.REDUCED;
    }

    private static boolean isDivision(Expression given) {
        return unsigned(given) instanceof Quotient quotient
                && quotient.children().stream().allMatch(part -> unsigned(part) instanceof Numeral);
    }

    private static Expression unsigned(Expression part) {
        return part instanceof Negation negation ? unsigned(negation.of()) : part;
    }
}
