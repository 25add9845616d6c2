package dev.lyceum.tutor.session;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.problem.PosedProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads a session whole, in the caller's database session. */
@ApplicationScoped
class ReadSession {

    Uni<SessionView> read(UUID sessionId) {
        return TutoringSession.<TutoringSession>findById(sessionId)
                .map(found -> Optional.ofNullable(found).orElseThrow(Problem::notFound))
                .chain(ReadSession::view);
    }

    private static Uni<SessionView> view(TutoringSession session) {
        return PosedProblem.<PosedProblem>findById(session.problemId).chain(problem -> view(session, problem));
    }

    private static Uni<SessionView> view(TutoringSession session, PosedProblem problem) {
        return Turn.of(session.id)
                .chain(turns -> Hint.of(session.id).map(hints -> SessionView.of(session, problem, turns, hints)));
    }
}
