package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;

/** Judges what a learner says in a session: an answer, a line of working, or talk. */
public final class JudgeTurn {
    private JudgeTurn() {}

    /**
     * Without an answer there is nothing to judge by, so whatever is said is talk.
     *
     * @param working the valid lines so far, oldest first; the problem itself is not among them
     */
    public static Verdict judge(Question question, List<Statement> working, String text) {
        return question.expected()
                .map(expected -> Passage.in(text)
                        .map(passage -> JudgePassage.judge(question, working, passage))
                        .orElseGet(() -> judge(new JudgeAnswer(question, expected), working, text)))
                .orElseGet(() -> talk(Talk.phrase(text).orElse(Ground.UNVERIFIED)));
    }

    /** What is always talk is not read, though its letters might be multiplied: no se. */
    private static Verdict judge(JudgeAnswer answer, List<Statement> working, String text) {
        return Talk.phrase(text)
                .filter(phrase -> Line.isTalk(text))
                .map(JudgeTurn::talk)
                .orElseGet(() -> read(answer, working, text));
    }

    private static Verdict talk(Ground ground) {
        return Verdict.of(VerdictKind.NOT_MATH, ground);
    }

    private static Verdict read(JudgeAnswer answer, List<Statement> working, String text) {
        TurnReading said = answer.said(text);
        Reading reading = said.reading();
        return answer.inWords(said)
                .or(() -> reading.statement().map(line -> line(answer, working, line, said.isDivision())))
                .orElseGet(() -> Unreadable.verdictInConversation(
                        reading, text, answer.question().text()));
    }

    private static Verdict line(JudgeAnswer answer, List<Statement> working, Statement line, boolean divides) {
        return answer.question().isSolving()
                ? new SolvingLine(answer, working, line).verdict()
                : new ComputingLine(answer, working, line, divides).verdict();
    }
}
