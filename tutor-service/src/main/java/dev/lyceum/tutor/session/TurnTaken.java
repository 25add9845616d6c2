package dev.lyceum.tutor.session;

import dev.lyceum.tutor.session.TurnView.VerdictView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The learner's message, its verdict, the tutor's reply, and where the session stands after it.
 *
 * @param reply null in what is kept while a model is still saying it; no client sees that
 */
@Schema(name = "TurnTaken")
record TurnTaken(TurnView turn, VerdictView verdict, TurnView reply, Standing session) {

    /** @param solveId of the solve, once it is solved */
    @Schema(name = "Standing")
    record Standing(UUID sessionId, SessionState state, int hintsUsed, int attempts, UUID solveId) {}

    TurnTaken with(TurnView said) {
        return new TurnTaken(turn, verdict, said, session);
    }

    static TurnTaken of(Exchange exchange) {
        TutoringSession session = exchange.heard().after().session();
        return new TurnTaken(
                TurnView.of(exchange.message()).withoutVerdict(),
                VerdictView.of(exchange.message()),
                exchange.pending() ? null : TurnView.of(exchange.reply()),
                new Standing(session.id, session.state, session.hintsUsed, session.attempts, session.solveId));
    }
}
