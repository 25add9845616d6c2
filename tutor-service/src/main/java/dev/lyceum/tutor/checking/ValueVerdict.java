package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import java.util.List;

/** Compares a value, or several in no order, with the right ones. */
record ValueVerdict(Expected expected, Statement line) {

    Verdict of(Expression right, Expression given) {
        if (right.variables().isEmpty() && !given.variables().isEmpty()) {
            return CompareExpressions.areSame(right, given)
                    ? form(right, given)
                    : Verdict.of(UNPARSABLE, Ground.INCOMPLETE_LINE, line);
        }
        if (isHundredths(right, given)) {
            return form(((Call) right).first(), given);
        }
        if (Ratio.isOfMany(right) || Ratio.isOfMany(given)) {
            return new Ratio(right).isSameAs(new Ratio(given)) ? form(right, given) : Verdict.wrong(line);
        }
        return switch (CompareExpressions.compare(right, given, expected.positiveLetters())) {
            case SAME -> form(right, given);
            case DIFFERENT -> different(right, given);
            case UNKNOWN ->
                Verdict.of(UNPARSABLE, given.variables().isEmpty() ? Ground.NO_VALUE : Ground.CANNOT_DECIDE, line);
        };
    }

    private Verdict different(Expression right, Expression given) {
        if (Constants.isMissing(right, given)) {
            return Verdict.of(FORM, Ground.NO_CONSTANT, line);
        }
        if (Constants.differOnly(right, given)) {
            return form(right, given);
        }
        return Rounding.isOf(given, right) ? Verdict.of(FORM, Ground.ROUNDED, line) : Verdict.wrong(line);
    }

    /** Of one that is equal. */
    Verdict form(Expression right, Expression given) {
        return FormFault.of(given, expected, right)
                .map(fault -> Verdict.of(FORM, fault, line))
                .orElseGet(() -> Verdict.right(line));
    }

    /** 25 for 25 % */
    private static boolean isHundredths(Expression right, Expression given) {
        return right instanceof Call call
                && call.function() == Function.PERCENT
                && given.parts().noneMatch(Function.PERCENT::isOutermostIn)
                && Value.of(given)
                        .filter(value -> value.compareTo(Rational.ONE) > 0)
                        .filter(value ->
                                Value.of(call.first()).filter(value::equals).isPresent())
                        .isPresent();
    }

    Verdict of(List<Expression> right, List<Expression> given) {
        Verdict worst = Verdict.worst(
                given.stream().map(said -> Verdict.best(right.stream().map(value -> of(value, said)))));
        if (worst.kind() != CORRECT) {
            return worst;
        }
        if (given.size() < right.size()) {
            return Verdict.of(VerdictKind.PARTIAL, Ground.SOME_ANSWERS, line);
        }
        return namesOneTwice() ? Verdict.of(FORM, Ground.NOT_SIMPLIFIED, line) : worst;
    }

    /** {2, 3, 2} */
    private boolean namesOneTwice() {
        return expected.form() != Form.ANY
                && line instanceof Elements
                && line.sides().stream().distinct().count() < line.sides().size();
    }
}
