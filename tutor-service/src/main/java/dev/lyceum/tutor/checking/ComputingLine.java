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
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.task.Story;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line where something is to be worked out, or written in another form. */
final class ComputingLine {
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
    private final boolean unworked;

    /**
     * @param working the valid lines so far, oldest first
     * @param divides whether it is a division that is only written
     */
    ComputingLine(JudgeAnswer judge, List<Statement> working, Statement line, boolean divides) {
        this.question = judge.question();
        this.expected = judge.expected();
        this.working = working;
        this.line = line;
        this.answer = judge.of(line);
        this.unworked = divides || judge.isUnworked(line);
    }

    Verdict verdict() {
        if (answer.kind() == CORRECT) {
            return unworked ? newLine(line.sides().get(0)) : answer;
        }
        return Aside.in(line)
                .flatMap(aside -> expected.constant().map(value -> aside(aside, value)))
                .orElseGet(this::computing);
    }

    private Verdict computing() {
        Meaning meaning = Meaning.of(line);
        Optional<Statement> equation =
                question.story().map(Story::model).filter(model -> !(model instanceof Expression));
        if (equation.isPresent() && !line.variables().isEmpty()) {
            var told = new StoryLine(equation.get(), working, line);
            if (meaning.isOnTheWay()) {
                return told.verdict();
            }
            if (answer.kind() == INCORRECT && told.goesOn()) {
                return Verdict.of(STEP_VALID, Ground.EQUIVALENT_LINE, line);
            }
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
        List<Mistake> mistakes = question.lineBefore(working)
                .filter(Expression.class::isInstance)
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
