package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import java.util.Optional;
import java.util.Set;

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
        if (ScientificNotation.is(answer)) {
            return unless(ScientificNotation.is(given), Ground.NOT_SCIENTIFIC);
        }
        if (PrimeFactors.areIn(answer)) {
            return unless(PrimeFactors.areIn(given), Ground.NOT_FACTORED);
        }
        if (Value.of(answer).isPresent() && Value.of(given).isEmpty()) {
            return Optional.of(Ground.NOT_COMPUTED);
        }
        return ofForm(given, expected.form(), answer).or(() -> ofNumber(given, expected.form()));
    }

    private static Optional<Ground> ofForm(Expression given, Form form, Expression answer) {
        return switch (form) {
            case FACTORED ->
                unless(
                        Shape.isFactored(given, answer) && isDone(LooseEnd.OF_FACTORED, given, answer),
                        Ground.NOT_FACTORED);
            case EXPANDED ->
                unless(
                        Shape.isExpanded(given, answer) && isDone(LooseEnd.OF_EXPANDED, given, answer),
                        Ground.NOT_EXPANDED);
            case SIMPLIFIED ->
                unless(
                        Shape.isShort(given, answer) && isDone(LooseEnd.OF_SIMPLIFIED, given, answer),
                        Ground.NOT_SIMPLIFIED);
            case SOLVED -> unless(isDone(LooseEnd.OF_ANYTHING, given, answer), Ground.NOT_COMPUTED);
            default -> unless(isDone(LooseEnd.OF_COMPUTED, given, answer), Ground.NOT_COMPUTED);
        };
    }

    /** A number is done when it is finished; how else it may look is for its form to say. */
    private static boolean isDone(Set<LooseEnd> minded, Expression given, Expression answer) {
        return Finished.is(given, answer) && (Value.of(given).isPresent() || !LooseEnd.isLeft(minded, given, answer));
    }

    private static Optional<Ground> ofNumber(Expression given, Form form) {
        return switch (form) {
            case PLAIN -> unless(NumberForm.of(given) != NumberForm.FRACTION, Ground.NOT_COMPUTED);
            case LOWEST_TERMS ->
                unless(!isDecimal(given), Ground.NOT_A_FRACTION).or(() -> unless(isReduced(given), Ground.NOT_REDUCED));
            case COMPUTED, SOLVED, ANY -> Optional.empty();
            case REDUCED, FACTORED, EXPANDED, SIMPLIFIED -> unless(isReduced(given), Ground.NOT_REDUCED);
        };
    }

    private static boolean isReduced(Expression given) {
        return Value.of(given).isEmpty() || NumberForm.isInLowestTerms(given);
    }

    private static boolean isDecimal(Expression given) {
        if (given instanceof Negation negation) {
            return isDecimal(negation.of());
        }
        return Function.PERCENT.isOutermostIn(given) || given instanceof Numeral numeral && !isWhole(numeral);
    }

    private static boolean isWhole(Numeral numeral) {
        return numeral.value().stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Ground> unless(boolean fine, Ground otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }
}
