package dev.lyceum.tutor.session;

import dev.lyceum.tutor.learner.LearnerOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Ends a session, an abandoned one too; one that is over stays as it is. */
@ApplicationScoped
class EndSession {
    private final CloseSession closeSession;
    private final ReadSession readSession;
    private final Clock clock;

    EndSession(CloseSession closeSession, ReadSession readSession, Clock clock) {
        this.closeSession = closeSession;
        this.readSession = readSession;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param language of the summary, as in {@code Accept-Language}
     */
    Uni<SessionView> end(UUID sessionId, String language) {
        return TutoringSession.lock(sessionId)
                .chain(session -> session.isOver() ? Uni.createFrom().voidItem() : end(session, language))
                .chain(() -> readSession.read(sessionId));
    }

    private Uni<Void> end(TutoringSession session, String language) {
        session.end(clock.instant());
        return LearnerOrder.take(session.learner()).chain(() -> closeSession.close(session, language));
    }
}
