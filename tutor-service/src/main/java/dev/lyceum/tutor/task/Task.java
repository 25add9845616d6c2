package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.Optional;
import java.util.SortedSet;

/** A task whose answer is known exactly, because it was derived here. */
public sealed interface Task {
    /** What a learner can be expected to write down. */
    int LONGEST_ANSWER_BITS = 100;

    Rational answer();

    Form form();

    /** What was given; the line before the learner's first. */
    Statement given();

    /** The letter that is asked for, if one is. */
    Optional<String> variable();

    record Evaluate(Expression given, Rational answer, Form form) implements Task {
        @Override
        public Optional<String> variable() {
            return Optional.empty();
        }
    }

    record Solve(Equation given, String letter, Rational answer, Form form) implements Task {
        @Override
        public Optional<String> variable() {
            return Optional.of(letter);
        }
    }

    /** The task that this line sets; empty when nothing is left to do, or when it cannot be decided exactly here. */
    static Optional<Task> of(Statement given, Form form) {
        if (!given.parts().allMatch(Task::isSchoolArithmetic)) {
            return Optional.empty();
        }
        Form asked = form == Form.LOWEST_TERMS && given.parts().anyMatch(Task::isDecimal) ? Form.REDUCED : form;
        return given instanceof Equation equation
                ? solve(equation, asked)
                : given instanceof Expression expression ? evaluate(expression, asked) : Optional.empty();
    }

    /** Who asks in decimals may be answered in decimals. */
    private static boolean isDecimal(Expression part) {
        return part instanceof Numeral numeral && !numeral.isWhole();
    }

    /** What {@code solution} has steps for: no functions, and powers by whole numbers. */
    private static boolean isSchoolArithmetic(Expression part) {
        boolean whole = !(part instanceof Power power)
                || Value.of(power.exponent()).filter(Rational::isInteger).isPresent()
                        && power.exponent().children().size() < 2;
        return whole && !(part instanceof Call) && !(part instanceof Constant);
    }

    private static Optional<Task> evaluate(Expression given, Form form) {
        return Value.of(given)
                .filter(answer -> isWritable(answer) && !AlreadyDone.is(given, answer, form))
                .map(answer -> new Evaluate(given, answer, FractionQuestion.answeredIn(form, given, answer)));
    }

    private static Optional<Task> solve(Equation given, Form form) {
        SortedSet<String> letters = given.variables();
        if (letters.size() != 1 || AlreadyDone.is(given)) {
            return Optional.empty();
        }
        return LinearEquation.of(given, letters.first())
                .flatMap(LinearEquation::root)
                .filter(Task::isWritable)
                .map(root -> new Solve(given, letters.first(), root, solved(form)));
    }

    private static Form solved(Form asked) {
        return asked == Form.COMPUTED ? Form.SOLVED : asked;
    }

    private static boolean isWritable(Rational answer) {
        return answer.numerator().bitLength() <= LONGEST_ANSWER_BITS
                && answer.denominator().bitLength() <= LONGEST_ANSWER_BITS;
    }
}
