package dev.lyceum.tutor.session;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.session.TurnTaken.Standing;
import dev.lyceum.tutor.session.TurnView.VerdictView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what was answered to a turn, from its rows and with the figures of then, whatever has happened since. */
@ApplicationScoped
class ReadTurn {
    private static final List<VerdictKind> ATTEMPTS =
            Stream.of(VerdictKind.values()).filter(VerdictKind::isAttempt).toList();

    /** In the caller's database session, without the reply where that is still to be said; 404 when there is no such turn or it is the tutor's. */
    Uni<TurnTaken> read(UUID sessionId, int seq) {
        return TutoringSession.<TutoringSession>findById(sessionId)
                .chain(session -> message(sessionId, seq).chain(message -> answered(session, message)));
    }

    private static Uni<Turn> message(UUID session, int seq) {
        return Turn.find(session, seq).map(found -> found.filter(message -> message.author == Author.LEARNER)
                .orElseThrow(Problem::notFound));
    }

    private static Uni<TurnTaken> answered(TutoringSession session, Turn message) {
        return Turn.find(session.id, message.seq + 1).chain(reply -> standing(session, message)
                .map(standing -> new TurnTaken(
                        TurnView.of(message).withoutVerdict(),
                        VerdictView.of(message),
                        reply.map(TurnView::of).orElse(null),
                        standing)));
    }

    /** Nothing is said in a session after the answer that solved it. */
    private static Uni<Standing> standing(TutoringSession session, Turn message) {
        boolean solvedIt = session.solveId != null && session.turns == message.seq + 1;
        return Turn.count("sessionId = ?1 and seq <= ?2 and verdict in ?3", session.id, message.seq, ATTEMPTS)
                .chain(attempts -> Hint.count("sessionId = ?1 and afterTurn < ?2", session.id, message.seq)
                        .map(hints -> new Standing(
                                session.id,
                                solvedIt ? SessionState.SOLVED : SessionState.ACTIVE,
                                hints.intValue(),
                                attempts.intValue(),
                                solvedIt ? session.solveId : null)));
    }
}
