package dev.lyceum.tutor.session;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.llm.Phrase;
import dev.lyceum.tutor.summary.FinishedSession;
import dev.lyceum.tutor.summary.SummarizeSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What follows when a session is over: the others hear of it, and it is summed up. */
@ApplicationScoped
class CloseSession {
    private final Outbox outbox;
    private final SummarizeSession summarizeSession;
    private final Phrase phrase;
    private final Clock clock;

    CloseSession(Outbox outbox, SummarizeSession summarizeSession, Phrase phrase, Clock clock) {
        this.outbox = outbox;
        this.summarizeSession = summarizeSession;
        this.phrase = phrase;
        this.clock = clock;
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
                .chain(summarized -> outbox.addAll(List.of(ended, summarized)))
                .chain(() -> leaveToAModel(session, language));
    }

    /** The summary stands; if there is a model it may be put in other words later. */
    private Uni<Void> leaveToAModel(TutoringSession session, String language) {
        return phrase.isOn()
                ? PendingSummary.begin(session.id, Tutors.language(language), clock.instant())
                : Uni.createFrom().voidItem();
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
