package dev.lyceum.tutor.session;

import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.VerdictKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as it is read.
 *
 * @param verdict only of the learner's
 * @param ending only of a reply that a model was to phrase
 */
@Schema(name = "Turn")
record TurnView(int seq, Author author, String text, VerdictView verdict, Ending ending, Instant at) {

    /** What the message was judged to be, in words too; the mistake is a guess that never counts. */
    @Schema(name = "Verdict")
    record VerdictView(VerdictKind kind, Mistake mistake, String message) {
        static VerdictView of(Turn turn) {
            return turn.verdict == null ? null : new VerdictView(turn.verdict, turn.mistake, turn.message);
        }
    }

    static TurnView of(Turn turn) {
        return new TurnView(turn.seq, turn.author, turn.text, VerdictView.of(turn), turn.ending, turn.saidAt);
    }

    TurnView withoutVerdict() {
        return new TurnView(seq, author, text, null, ending, at);
    }
}
