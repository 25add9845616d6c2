package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import java.util.Optional;

/** Compares an answer with the exact one. Never accepts what is only near, only equal in value, or only typed again. */
public final class CheckAnswer {
    private CheckAnswer() {}

    public static Verdict check(Expected expected, String given) {
        Reading reading = Line.read(given, expected.letter());
        return reading.statement().map(line -> check(expected, line)).orElseGet(() -> Unreadable.verdict(reading));
    }

    /** The same where no session has said which letter is meant: x and X are two letters. */
    public static Verdict checkCaseSensitively(Expected expected, String given) {
        Reading reading = Line.read(given);
        return reading.statement().map(line -> check(expected, line)).orElseGet(() -> Unreadable.verdict(reading));
    }

    static Verdict check(Expected expected, Statement line) {
        return line instanceof Equation equation
                ? checkEquation(expected, equation)
                : checkValue(expected, (Expression) line, line);
    }

    private static Verdict checkEquation(Expected expected, Equation line) {
        return namedValue(line)
                .or(() -> namedValue(line.swapped()))
                .map(named -> checkNamed(expected, named, line))
                .orElseGet(() -> expected.letter()
                        .map(letter -> checkUnsolved(expected, letter, line))
                        .orElseGet(() -> checkRestated(expected, line)));
    }

    /** {@code x = …}: a letter on the left, no letter on the right. */
    private static Optional<Equation> namedValue(Equation line) {
        boolean named =
                line.left() instanceof Variable && line.right().variables().isEmpty();
        return named ? Optional.of(line) : Optional.empty();
    }

    private static Verdict checkNamed(Expected expected, Equation named, Statement line) {
        String name = ((Variable) named.left()).name();
        return expected.letter().filter(letter -> !letter.equals(name)).isPresent()
                ? Verdict.of(UNPARSABLE, Ground.OTHER_LETTER, line)
                : checkValue(expected, named.right(), line);
    }

    /** An equation in the letter that is right but not yet solved is a matter of form. */
    private static Verdict checkUnsolved(Expected expected, String letter, Equation line) {
        if (!line.variables().contains(letter)) {
            return Verdict.of(UNPARSABLE, isTrue(line) ? Ground.CHECKED_NOT_ANSWERED : Ground.INCOMPLETE_LINE, line);
        }
        return LinearEquation.of(line, letter)
                .map(equation ->
                        equation.root().filter(expected.value()::equals).isPresent())
                .map(right -> right
                        ? accepted(expected, Form.ANY, Ground.NOT_SOLVED, line)
                        : Verdict.of(INCORRECT, Ground.WRONG_VALUE, line))
                .orElseGet(() -> Verdict.of(UNPARSABLE, Ground.CANNOT_DECIDE, line));
    }

    /** {@code 12 × 7 = 84}, or the other way round: the question again with the answer beside it. */
    private static Verdict checkRestated(Expected expected, Equation line) {
        if (!line.variables().isEmpty()) {
            return Verdict.of(UNPARSABLE, Ground.INCOMPLETE_LINE, line);
        }
        if (!isTrue(line)) {
            return Verdict.of(INCORRECT, Ground.WRONG_VALUE, line);
        }
        Verdict left = checkValue(expected, line.left(), line);
        return left.kind() == CORRECT ? left : checkValue(expected, line.right(), line);
    }

    private static boolean isTrue(Equation line) {
        Optional<Rational> left = Value.of(line.left());
        return left.isPresent() && left.equals(Value.of(line.right()));
    }

    private static Verdict checkValue(Expected expected, Expression given, Statement line) {
        if (!given.variables().isEmpty()) {
            return Verdict.of(UNPARSABLE, Ground.INCOMPLETE_LINE, line);
        }
        return Value.of(given)
                .map(value -> value.equals(expected.value())
                        ? checkForm(expected, given, line)
                        : checkNearness(expected, given, line))
                .orElseGet(() -> Verdict.of(UNPARSABLE, Ground.NO_VALUE, line));
    }

    private static Verdict checkForm(Expected expected, Expression given, Statement line) {
        if (expected.question().filter(given::equals).isPresent()) {
            return Verdict.of(FORM, Ground.QUESTION_AGAIN, line);
        }
        if (!isFinished(expected, NumberForm.of(given))) {
            return accepted(expected, Form.ANY, Ground.NOT_COMPUTED, line);
        }
        boolean mustReduce = expected.form() == Form.LOWEST_TERMS;
        return mustReduce && !NumberForm.isInLowestTerms(given)
                ? Verdict.of(FORM, Ground.NOT_REDUCED, line)
                : Verdict.of(CORRECT, Ground.RIGHT, line);
    }

    private static boolean isFinished(Expected expected, NumberForm given) {
        return given == NumberForm.PLAIN || given == NumberForm.FRACTION && expected.form() != Form.PLAIN;
    }

    private static Verdict accepted(Expected expected, Form enough, Ground otherwise, Statement line) {
        return expected.form() == enough ? Verdict.of(CORRECT, Ground.RIGHT, line) : Verdict.of(FORM, otherwise, line);
    }

    private static Verdict checkNearness(Expected expected, Expression given, Statement line) {
        return Rounding.isOf(given, expected)
                ? Verdict.of(FORM, Ground.ROUNDED, line)
                : Verdict.of(INCORRECT, Ground.WRONG_VALUE, line);
    }
}
