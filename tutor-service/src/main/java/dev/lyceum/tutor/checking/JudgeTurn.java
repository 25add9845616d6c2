package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what a learner says in a session: an answer, a line of working, or talk. */
public final class JudgeTurn {
    /** What is missing in a line that is equal to the answer and on the way to it. */
    private static final Set<Ground> UNFINISHED = EnumSet.of(
            Ground.QUESTION_AGAIN,
            Ground.NOT_COMPUTED,
            Ground.NOT_REDUCED,
            Ground.NOT_FACTORED,
            Ground.NOT_EXPANDED,
            Ground.NOT_SIMPLIFIED);

    private final Question question;
    private final Expected expected;
    private final List<Statement> working;
    private final Statement line;
    private final Verdict answer;

    private JudgeTurn(Question question, Expected expected, List<Statement> working, Statement line) {
        this.question = question;
        this.expected = expected;
        this.working = working;
        this.line = line;
        this.answer = CheckAnswer.check(expected, line);
    }

    /**
     * Without an answer there is nothing to judge by, so whatever is said is talk.
     *
     * @param working the valid lines so far, oldest first; the problem itself is not among them
     */
    public static Verdict judge(Question question, List<Statement> working, String text) {
        return question.expected()
                .map(expected -> Passage.in(text)
                        .map(passage -> JudgePassage.judge(question, working, passage))
                        .orElseGet(() -> judge(question, expected, working, text)))
                .orElseGet(() -> talk(Talk.phrase(text).orElse(Ground.UNVERIFIED)));
    }

    /** What is always talk is not read, though its letters might be multiplied: no se. */
    private static Verdict judge(Question question, Expected expected, List<Statement> working, String text) {
        return Talk.phrase(text)
                .filter(phrase -> Line.isTalk(text))
                .map(JudgeTurn::talk)
                .orElseGet(() -> read(question, expected, working, text));
    }

    private static Verdict talk(Ground ground) {
        return Verdict.of(VerdictKind.NOT_MATH, ground);
    }

    private static Verdict read(Question question, Expected expected, List<Statement> working, String text) {
        boolean named = expected.letter().isEmpty() && !question.isSolving();
        Reading reading = Line.read(text, expected.notation(), named, question.letter());
        return reading.statement()
                .map(line -> new JudgeTurn(question, expected, working, line).verdict())
                .orElseGet(() -> Unreadable.verdictInConversation(reading, text, question.text()));
    }

    private Verdict verdict() {
        if (answer.kind() == CORRECT) {
            return answer;
        }
        return question.isSolving()
                ? solving(before().orElseThrow())
                : Aside.in(line)
                        .flatMap(aside -> expected.constant().map(value -> aside(aside, value)))
                        .orElseGet(this::computing);
    }

    private Optional<Statement> before() {
        return working.isEmpty() ? question.given() : Optional.of(working.get(working.size() - 1));
    }

    // --- letters are to be found

    private Verdict solving(Statement before) {
        boolean about = !Collections.disjoint(
                line.variables(), question.given().orElseThrow().variables());
        if (about && isOnTheWay(Meaning.of(line))) {
            return step(before);
        }
        if (answer.kind() != INCORRECT) {
            return answer;
        }
        return isFinished(line)
                ? answer.because(AsStatement.of(line, question)
                        .map(said -> LikelyMistakes.between(before, said, Optional.empty()))
                        .orElse(List.of()))
                : Verdict.of(UNPARSABLE, Ground.INCOMPLETE_LINE, line);
    }

    /** Of a system every equation is still there, whichever the learner wrote last. */
    private Verdict step(Statement before) {
        Verdict step = CheckStep.check(before, line);
        if (step.kind() == STEP_VALID || working.isEmpty()) {
            return step;
        }
        Verdict fromTheStart = CheckStep.check(question.given().orElseThrow(), line);
        return fromTheStart.kind() == STEP_VALID ? fromTheStart : step;
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
        return !(line instanceof Expression number) || Finished.is(number, number);
    }

    // --- something is to be worked out, or written in another form

    private Verdict computing() {
        return Meaning.of(line) instanceof Meaning.One one ? expression(one.value()) : answer;
    }

    private Verdict expression(Expression value) {
        boolean onTheWay = isUnfinished(value);
        if (answer.kind() == FORM && UNFINISHED.contains(answer.ground()) && onTheWay || isQuestion(value)) {
            return newLine(value);
        }
        if (answer.kind() != INCORRECT) {
            return answer;
        }
        List<Mistake> mistakes = before().filter(Expression.class::isInstance)
                .map(before -> mistakes((Expression) before, value))
                .orElse(List.of());
        if (!onTheWay) {
            return answer.because(mistakes);
        }
        return mistakes.isEmpty()
                ? Verdict.of(UNPARSABLE, Ground.INCOMPLETE_LINE, line)
                : Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line).because(mistakes);
    }

    private boolean isUnfinished(Expression value) {
        return NumberForm.of(value) == NumberForm.NONE
                && expected.expression()
                        .flatMap(right -> FormFault.of(value, expected, right))
                        .isPresent();
    }

    /** A function may be written otherwise before it is differentiated. */
    private boolean isQuestion(Expression value) {
        return question.isDifferentiating()
                && question.given()
                        .filter(given ->
                                given instanceof Expression function && CompareExpressions.areSame(function, value))
                        .isPresent();
    }

    private List<Mistake> mistakes(Expression before, Expression value) {
        boolean isFunction = isQuestion(before);
        return LikelyMistakes.between(before, value, isFunction);
    }

    /** The line to go on from. */
    private Verdict newLine(Expression value) {
        boolean again = working.contains(value)
                || question.given().filter(value::equals).isPresent();
        return again
                ? Verdict.of(FORM, Ground.QUESTION_AGAIN, line)
                : Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, value);
    }

    /** {@code 12 × 7 = 84} answers, either way round; {@code 10 × 7 = 70} is a true calculation on the side. */
    private Verdict aside(Aside aside, Expression right) {
        if (!aside.hasValue()) {
            return Verdict.of(UNPARSABLE, Ground.NO_VALUE, line);
        }
        Optional<Expression> given = question.given().map(Expression.class::cast);
        if (!aside.holds()) {
            boolean answers = given.filter(aside::namesResultOf).isPresent();
            return answers
                    ? answer
                    : Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, line).because(List.of(Mistake.ARITH));
        }
        if (!aside.is(right)) {
            return Verdict.of(STEP_VALID, Ground.TRUE_ASIDE, line);
        }
        return aside.results(given).findFirst().isPresent()
                ? answer
                : aside.calculations(given)
                        .map(this::newLine)
                        .filter(verdict -> verdict.kind() == STEP_VALID)
                        .findFirst()
                        .orElseGet(() -> Verdict.of(FORM, Ground.QUESTION_AGAIN, line));
    }
}
