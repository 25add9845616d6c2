package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A line where letters are to be found: something that is true of them, or their values. */
final class SolvingLine {
    private final Question question;
    private final Expected expected;
    private final List<Statement> working;
    private final Statement line;
    private final Verdict answer;

    /** @param working the valid lines so far, oldest first */
    SolvingLine(JudgeAnswer judge, List<Statement> working, Statement line) {
        this.question = judge.question();
        this.expected = judge.expected();
        this.working = working;
        this.line = line;
        this.answer = judge.of(line);
    }

    Verdict verdict() {
        return answer.kind() == CORRECT
                ? answer
                : solving(question.lineBefore(working).orElseThrow());
    }

    private Verdict solving(Statement before) {
        boolean about = !Collections.disjoint(
                line.variables(), question.given().orElseThrow().variables());
        if ((about || isLetterless()) && Meaning.of(line).isOnTheWay()) {
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

    /** A number by itself that is not worked out may be anything on the way; as {@code x = …} it is an answer. */
    private static boolean isFinished(Statement line) {
        return !(line instanceof Expression number) || Finished.is(number, number);
    }
}
