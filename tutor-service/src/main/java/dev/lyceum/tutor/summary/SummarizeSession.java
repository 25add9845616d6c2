package dev.lyceum.tutor.summary;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.dialogue.Tutors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sums a session up in the transaction that ends it. */
@ApplicationScoped
public class SummarizeSession {
    private final Tutors tutors;
    private final Ids ids;

    SummarizeSession(Tutors tutors, Ids ids) {
        this.tutors = tutors;
        this.ids = ids;
    }

    /**
     * One for each session: where it was resumed and is over again, the next revision takes the place of the last.
     *
     * @param language as in {@code Accept-Language}
     * @return what is to be told: that there is a summary; the words stay here
     */
    public Uni<Event> summarize(FinishedSession session, String language) {
        return OnWorker.compute(() ->
                        tutors.speaking(language).summary(session.scene(), session.solved(), session.hintsUsed() > 0))
                .chain(text -> Summary.of(session.sessionId())
                        .map(before -> revised(before.orElseGet(() -> first(session)), session, text)))
                .chain(summary -> summary.<Summary>persist())
                .map(summary -> told(session, summary));
    }

    private static Event told(FinishedSession session, Summary summary) {
        return Event.of("ConversationSummarized", session.learner(), session.at(), ConversationSummarized.of(summary));
    }

    private Summary first(FinishedSession session) {
        var summary = new Summary();
        summary.id = ids.next();
        summary.sessionId = session.sessionId();
        summary.learnerId = session.learner().value();
        return summary;
    }

    private static Summary revised(Summary summary, FinishedSession session, String text) {
        summary.revision++;
        summary.text = text;
        summary.concepts = session.problem().concepts;
        summary.understanding = Understanding.of(session.solved(), session.hintsUsed(), session.attempts());
        summary.mistakes = session.mistakes();
        summary.hintsUsed = session.hintsUsed();
        summary.attempts = session.attempts();
        summary.secondsSpent = session.secondsSpent();
        summary.createdAt = session.at();
        return summary;
    }
}
