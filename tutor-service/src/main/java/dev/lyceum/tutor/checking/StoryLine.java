package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A line about unknown numbers of a word problem, whose letters are the learner's own choice.
 *
 * @param model the equation or equations that the problem stands for
 * @param working the valid lines so far, oldest first
 */
record StoryLine(Statement model, List<Statement> working, Statement line) {

    /** What does not follow from the model may speak of other numbers; only from the learner's own line can it be told wrong. */
    Verdict verdict() {
        Optional<Verdict> onward = before().map(before -> CheckStep.check(before, line));
        if (onward.filter(step -> step.kind() == STEP_VALID).isPresent()) {
            return onward.get();
        }
        return isTold()
                ? Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line)
                : onward.filter(step -> step.kind() == STEP_INVALID)
                        .orElseGet(() -> Verdict.of(UNPARSABLE, Ground.OWN_LETTERS, line));
    }

    /** Whether it goes on from what the learner has written; of a value the letter was the learner's choice. */
    boolean goesOn() {
        return before().filter(before -> before.variables().containsAll(line.variables()))
                .filter(before -> CheckStep.check(before, line).kind() == STEP_VALID)
                .isPresent();
    }

    private Optional<Statement> before() {
        return working.stream()
                .filter(each ->
                        !(each instanceof Expression) && !each.variables().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** Whether it says of the unknown numbers what the problem says, whichever letters they have. */
    private boolean isTold() {
        return OwnLetters.meanings(model, line)
                .map(meaning -> new Substitute(meaning).in(line))
                .anyMatch(meant -> CheckStep.check(model, meant).kind() == STEP_VALID || isTrueOfThem(meant));
    }

    /** y = x + 1, y being the next number after x: true by what the letters stand for, and not of all numbers. */
    private boolean isTrueOfThem(Statement meant) {
        return isIdentity(meant) && !isIdentity(line);
    }

    private static boolean isIdentity(Statement statement) {
        return statement instanceof Equation equation && CompareExpressions.areSame(equation.left(), equation.right());
    }
}
