package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Notation;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what a learner says in a session: an answer, a line of working, or talk. */
public final class JudgeTurn {
    private JudgeTurn() {}

    /**
     * With neither a task nor an answer there is nothing to judge by, so whatever is said is talk.
     *
     * @param expected the author's answer, where the text alone does not tell
     * @param working the valid lines so far, oldest first; the problem itself is not among them
     */
    public static Verdict judge(
            Optional<Task> task, Optional<Expected> expected, List<Statement> working, String text) {
        return task.map(asked -> judge(asked, working, text))
                .or(() -> expected.map(answer -> judge(answer, working, text)))
                .orElseGet(() -> Verdict.of(VerdictKind.NOT_MATH, Ground.UNVERIFIED));
    }

    private static Verdict judge(Expected expected, List<Statement> working, String text) {
        Reading reading = Line.read(text, expected.notation(), expected.letter());
        return reading.statement()
                .map(line -> judge(expected, working, line))
                .orElseGet(() -> Unreadable.verdictInConversation(reading, text));
    }

    /** On the way to the answer a line is judged by the line before. */
    private static Verdict judge(Expected expected, List<Statement> working, Statement line) {
        Optional<Statement> before =
                working.isEmpty() ? expected.question() : Optional.of(working.get(working.size() - 1));
        boolean solves = before.filter(last -> !(last instanceof Expression)).isPresent();
        if (solves && isOnTheWay(Meaning.of(line))) {
            return CheckStep.check(before.get(), line);
        }
        Verdict verdict = CheckAnswer.check(expected, line);
        boolean step = before.isPresent()
                && verdict.kind() == FORM
                && line instanceof Expression
                && verdict.ground() != Ground.ROUNDED
                && !line.equals(before.get())
                && !expected.question().equals(Optional.of(line));
        return step ? Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line) : verdict;
    }

    /** @param working the valid lines so far, oldest first; the problem itself is not among them */
    public static Verdict judge(Task task, List<Statement> working, String text) {
        Reading reading = Line.read(text, Notation.USUAL, task.variable());
        return reading.statement()
                .map(line -> task.variable()
                        .map(letter -> ofEquation(task, letter, working, line))
                        .orElseGet(() -> ofArithmetic(task, working, line)))
                .orElseGet(() -> Unreadable.verdictInConversation(reading, text));
    }

    private static Verdict ofEquation(Task task, String letter, List<Statement> working, Statement line) {
        if (line.variables().contains(letter) && isOnTheWay(Meaning.of(line))) {
            return step(lastOf(task, working), line);
        }
        Verdict answer = CheckAnswer.check(Expected.of(task), line);
        if (answer.kind() != INCORRECT) {
            return answer;
        }
        return isFinished(line)
                ? answer.because(mistakes(task, letter, working, line))
                : Verdict.of(UNPARSABLE, Ground.INCOMPLETE_LINE, line);
    }

    private static boolean isOnTheWay(Meaning line) {
        return line instanceof Meaning.Open
                || line instanceof Meaning.Claim
                || line instanceof Meaning.One one
                        && one.name().isPresent()
                        && !one.value().variables().isEmpty();
    }

    /** A number by itself that is not worked out may be anything on the way; as {@code x = …} it is an answer. */
    private static boolean isFinished(Statement line) {
        return !(line instanceof Expression number) || NumberForm.of(number) != NumberForm.NONE;
    }

    private static List<Mistake> mistakes(Task task, String letter, List<Statement> working, Statement line) {
        Statement asEquation = line instanceof Expression value ? new Equation(new Variable(letter), value) : line;
        return LikelyMistakes.between(lastOf(task, working), asEquation, Optional.empty());
    }

    private static Verdict step(Statement before, Statement line) {
        return CheckStep.check(before, line);
    }

    private static Statement lastOf(Task task, List<Statement> working) {
        return working.isEmpty() ? task.given() : working.get(working.size() - 1);
    }

    private static Verdict ofArithmetic(Task task, List<Statement> working, Statement line) {
        if (line instanceof Equation equation && equation.variables().isEmpty()) {
            return ofAside(task, working, equation);
        }
        Verdict answer = CheckAnswer.check(Expected.of(task), line);
        boolean unfinished = line instanceof Expression expression && NumberForm.of(expression) == NumberForm.NONE;
        if (answer.ground() == Ground.NOT_COMPUTED && unfinished) {
            return isNews(task, working, line) ? Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line) : again(line);
        }
        if (answer.kind() != INCORRECT) {
            return answer;
        }
        Verdict wrong = unfinished ? Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line) : answer;
        return wrong.because(LikelyMistakes.between(lastOf(task, working), line, Optional.empty()));
    }

    private static boolean isNews(Task task, List<Statement> working, Statement line) {
        return !line.equals(task.given()) && !working.contains(line);
    }

    private static Verdict again(Statement line) {
        return Verdict.of(FORM, Ground.QUESTION_AGAIN, line);
    }

    /** {@code 12 × 7 = 84} answers, either way round; {@code 10 × 7 = 70} is a true calculation on the side. */
    private static Verdict ofAside(Task task, List<Statement> working, Equation line) {
        Optional<Rational> left = Value.of(line.left());
        Optional<Rational> right = Value.of(line.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Verdict.of(UNPARSABLE, Ground.NO_VALUE, line);
        }
        boolean holds = left.equals(right);
        boolean answers = line.sides().contains(task.given()) || holds && isAnswer(task, right);
        if (answers && namesAResult(task, line)) {
            return CheckAnswer.check(Expected.of(task), line);
        }
        if (holds) {
            return isAnswer(task, right)
                    ? newLine(task, working, line)
                    : Verdict.of(STEP_VALID, Ground.TRUE_ASIDE, line);
        }
        return Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line).because(List.of(Mistake.ARITH));
    }

    private static boolean namesAResult(Task task, Equation line) {
        return line.sides().stream()
                .anyMatch(side -> !side.equals(task.given()) && NumberForm.of(side) != NumberForm.NONE);
    }

    /** The side that carries the calculation on. */
    private static Verdict newLine(Task task, List<Statement> working, Equation line) {
        return Stream.of(line.right(), line.left())
                .filter(side -> isNews(task, working, side))
                .findFirst()
                .map(side -> Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, side))
                .orElseGet(() -> again(line));
    }

    private static boolean isAnswer(Task task, Optional<Rational> value) {
        return value.filter(task.answer()::equals).isPresent();
    }
}
