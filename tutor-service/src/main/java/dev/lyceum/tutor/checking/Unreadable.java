package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Reading.NotUnderstood;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import java.util.Map;

/** Text that is no mathematics we know: talk, or something to be written differently. Never counts against anybody. */
final class Unreadable {
    private static final Map<Reason, Ground> GROUNDS = Map.of(
            Reason.TOO_LONG, Ground.TOO_LONG,
            Reason.TOO_DEEP, Ground.TOO_LONG,
            Reason.TOO_BIG, Ground.TOO_LONG,
            Reason.UNKNOWN_SYMBOL, Ground.UNKNOWN_SYMBOL,
            Reason.UNFINISHED, Ground.UNFINISHED);

    private Unreadable() {}

    static Verdict verdict(Reading reading) {
        Ground ground = reading instanceof NotUnderstood not
                ? GROUNDS.getOrDefault(not.reason(), Ground.NOT_A_FORMULA)
                : Ground.NOT_A_FORMULA;
        return Verdict.of(VerdictKind.UNPARSABLE, ground);
    }

    static Verdict verdictInConversation(Reading reading, String text, String problem) {
        return Line.isTalk(text) ? Verdict.of(VerdictKind.NOT_MATH, Talk.about(problem, text)) : verdict(reading);
    }
}
