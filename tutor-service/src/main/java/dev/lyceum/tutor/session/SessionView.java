package dev.lyceum.tutor.session;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.problem.PosedProblem;
import dev.lyceum.tutor.problem.ProblemView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as it is read.
 *
 * @param solveId once it is solved
 * @param endedAt once it is over
 * @param voided once it is known that what was solved in it counts for nothing
 */
@Schema(name = "Session")
record SessionView(
        UUID sessionId,
        LearnerId learnerId,
        SessionState state,
        UUID solveId,
        ProblemView problem,
        int hintsUsed,
        int attempts,
        Instant startedAt,
        Instant endedAt,
        Voided voided,
        List<TurnView> turns,
        List<HintView> hints) {

    static SessionView of(TutoringSession session, PosedProblem problem, List<Turn> turns, List<Hint> hints) {
        return new SessionView(
                session.id,
                session.learner(),
                session.state,
                session.solveId,
                ProblemView.of(problem),
                session.hintsUsed,
                session.attempts,
                session.startedAt,
                session.endedAt,
                Voided.since(session.leakedAt),
                turns.stream().map(TurnView::of).toList(),
                hints.stream().map(HintView::of).toList());
    }
}
