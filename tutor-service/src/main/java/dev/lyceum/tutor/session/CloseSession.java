package dev.lyceum.tutor.session;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.summary.FinishedSession;
import dev.lyceum.tutor.summary.SummarizeSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What follows when a session is over: the others hear of it, and it is summed up. */
@ApplicationScoped
class CloseSession {
    private final Outbox outbox;
    private final SummarizeSession summarizeSession;

    CloseSession(Outbox outbox, SummarizeSession summarizeSession) {
        this.outbox = outbox;
        this.summarizeSession = summarizeSession;
    }

    /** The same for a session of which nothing has been read yet. */
    Uni<Void> close(TutoringSession session, String language) {
        return Conversation.load(session).chain(conversation -> close(conversation, language));
    }

    /**
     * In the transaction that solved, ended or abandoned it, with the learner's order taken.
     *
     * @param language of the summary, as in {@code Accept-Language}
     */
    Uni<Void> close(Conversation conversation, String language) {
        TutoringSession session = conversation.session();
        Event ended = Event.of("SessionEnded", session.learner(), session.endedAt, SessionEnded.of(session));
        return Turn.mistakes(session.id)
                .chain(mistakes -> summarizeSession.summarize(finished(conversation, mistakes), language))
                .chain(summarized -> outbox.addAll(List.of(ended, summarized)));
    }

    private static FinishedSession finished(Conversation conversation, List<Mistake> mistakes) {
        TutoringSession session = conversation.session();
        return new FinishedSession(
                session.id,
                session.learner(),
                conversation.problem(),
                conversation.scene(session.turns),
                session.state == SessionState.SOLVED,
                session.hintsUsed,
                session.attempts,
                mistakes,
                session.secondsSpent(),
                session.endedAt);
    }
}
