package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Story;
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
        this.answer = answer();
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
        var turn = new TurnReading(question, expected, text);
        Reading reading = turn.reading();
        return turn.amountEquation()
                .map(equation -> equation.verdict(expected))
                .or(() -> reading.statement().map(line -> new JudgeTurn(question, expected, working, line).verdict()))
                .orElseGet(() -> Unreadable.verdictInConversation(reading, text, question.text()));
    }

    private Verdict answer() {
        return line instanceof Quantity said && question.isCounting()
                ? expected.constant()
                        .map(number -> new CountVerdict(expected, question.unit()).of(number, said))
                        .orElseGet(() -> CheckAnswer.check(expected, line))
                : CheckAnswer.check(expected, line);
    }

    private Verdict verdict() {
        if (answer.kind() == CORRECT) {
            return unworked().map(this::newLine).orElse(answer);
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

    /** What is equal to the answer, and only says in numbers what was asked in words: 2/5 for "2 is what percent of 5?". */
    private Optional<Expression> unworked() {
        List<Expression> said = line.sides();
        return question.isSolving() || !said.stream().allMatch(this::isUnworked)
                ? Optional.empty()
                : said.stream().findFirst();
    }

    private boolean isUnworked(Expression value) {
        boolean quotient = value instanceof Quotient && expected.isPercentage();
        return quotient || question.calculation().filter(value::equals).isPresent() && !value.equals(expected.answer());
    }

    // --- letters are to be found

    private Verdict solving(Statement before) {
        boolean about = !Collections.disjoint(
                line.variables(), question.given().orElseThrow().variables());
        if ((about || isLetterless()) && isOnTheWay(Meaning.of(line))) {
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

    /** 0 = 1, or 0 = 0: what is left of an equation that none or all numbers satisfy. */
    private boolean isLetterless() {
        return line.variables().isEmpty() && expected.answer() instanceof Extent;
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
        Meaning meaning = Meaning.of(line);
        Optional<Statement> equation =
                question.story().map(Story::model).filter(model -> !(model instanceof Expression));
        if (equation.isPresent() && isOnTheWay(meaning) && !line.variables().isEmpty()) {
            return new StoryLine(equation.get(), working, line).verdict();
        }
        return meaning instanceof Meaning.One one ? expression(one.value()) : answer;
    }

    private Verdict expression(Expression value) {
        boolean onTheWay = isUnfinished(value);
        if (answer.kind() == FORM && UNFINISHED.contains(answer.ground()) && onTheWay || isQuestion(value)) {
            return newLine(value);
        }
        if (answer.kind() != INCORRECT) {
            return answer;
        }
        if (onTheWay && isPartOfCalculation(value)) {
            return Verdict.of(STEP_VALID, Ground.TRUE_ASIDE, line);
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

    /** 13² − 5², where the root of it is asked for. */
    private boolean isPartOfCalculation(Expression value) {
        return question.calculation().stream()
                .flatMap(Expression::parts)
                .filter(part -> NumberForm.of(part) == NumberForm.NONE)
                .anyMatch(part -> CompareExpressions.areSame(part, value));
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
