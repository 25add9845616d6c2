package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import java.util.Optional;

/** What keeps an answer that is equal from having the form that is asked for. */
final class FormFault {
    private FormFault() {}

    /** Empty when there is none. */
    static Optional<Ground> of(Expression given, Expected expected, Expression answer) {
        if (expected.form() == Form.ANY) {
            return Optional.empty();
        }
        if (expected.question().filter(given::equals).isPresent()) {
            return Optional.of(Ground.QUESTION_AGAIN);
        }
        if (given.equals(answer)) {
            return Optional.empty();
        }
        if (Value.of(answer).isPresent() && Value.of(given).isEmpty()) {
            return Optional.of(Ground.NOT_COMPUTED);
        }
        return switch (expected.form()) {
            case FACTORED -> unless(Shape.isFactored(given, answer) && Finished.is(given, answer), Ground.NOT_FACTORED);
            case EXPANDED -> unless(Shape.isExpanded(given, answer) && Finished.is(given, answer), Ground.NOT_EXPANDED);
            case SIMPLIFIED ->
                unless(Shape.isSimplified(given, answer) && Finished.is(given, answer), Ground.NOT_SIMPLIFIED);
            default ->
                unless(Finished.is(given, answer), Ground.NOT_COMPUTED).or(() -> ofNumber(given, expected.form()));
        };
    }

    private static Optional<Ground> ofNumber(Expression given, Form form) {
        boolean fraction = NumberForm.of(given) == NumberForm.FRACTION;
        return switch (form) {
            case PLAIN -> unless(!fraction, Ground.NOT_COMPUTED);
            case REDUCED -> unless(isReduced(given), Ground.NOT_REDUCED);
            case LOWEST_TERMS ->
                unless(!isDecimal(given), Ground.NOT_A_FRACTION).or(() -> unless(isReduced(given), Ground.NOT_REDUCED));
            default -> Optional.empty();
        };
    }

    private static boolean isReduced(Expression given) {
        boolean number = Value.of(given).isPresent() || given instanceof Mixed;
        return !number || NumberForm.isInLowestTerms(given);
    }

    private static boolean isDecimal(Expression given) {
        return given instanceof Negation negation
                ? isDecimal(negation.of())
                : given instanceof Numeral
                        && Value.of(given).filter(value -> !value.isInteger()).isPresent();
    }

    private static Optional<Ground> unless(boolean fine, Ground otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }
}
