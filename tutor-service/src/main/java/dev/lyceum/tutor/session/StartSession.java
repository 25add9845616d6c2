package dev.lyceum.tutor.session;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.dialogue.Recall;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.problem.Practised;
import dev.lyceum.tutor.session.ChooseProblem.Chosen;
import dev.lyceum.tutor.summary.Summary;
import dev.lyceum.tutor.wellbeing.Care;
import dev.lyceum.tutor.wellbeing.Concern;
import dev.lyceum.tutor.wellbeing.FindConcern;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens a session with the tutor's first words; about a text that raises a concern these are fixed. */
@ApplicationScoped
class StartSession {
    static final int OPENING = 1;

    private final ChooseProblem chooseProblem;
    private final ChooseTutor chooseTutor;
    private final RaiseConcern raiseConcern;
    private final MayPhrase mayPhrase;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    StartSession(
            ChooseProblem chooseProblem,
            ChooseTutor chooseTutor,
            RaiseConcern raiseConcern,
            MayPhrase mayPhrase,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.chooseProblem = chooseProblem;
        this.chooseTutor = chooseTutor;
        this.raiseConcern = raiseConcern;
        this.mayPhrase = mayPhrase;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param drawn what is to be practised, if something is
     * @param language as in {@code Accept-Language}
     */
    Uni<SessionView> start(LearnerId learner, NewSession request, Optional<Practised> drawn, String language) {
        return LearnerOrder.take(learner)
                .chain(() -> chooseProblem.choose(learner, request, drawn))
                .map(chosen -> Conversation.justBegun(session(learner, chosen), chosen.posed()))
                .chain(begun -> concern(begun).chain(concern -> concern.map(found -> care(begun, found, language))
                        .orElseGet(() -> words(learner, begun, language).chain(words -> mayPhrase
                                .of(learner)
                                .chain(pending -> open(begun, words, Tutors.language(language), pending))))));
    }

    /** Of whatever text the session is about; the catalogue's raises none. */
    private static Uni<Optional<Concern>> concern(Conversation begun) {
        return OnWorker.compute(() -> FindConcern.in(begun.problem().text));
    }

    private Uni<SessionView> care(Conversation begun, Concern concern, String language) {
        TutoringSession session = begun.session();
        String spoken = Tutors.language(language);
        return open(begun, Care.in(spoken, concern).reply(), spoken, false)
                .call(() -> raiseConcern.raise(session, concern, session.startedAt));
    }

    private Uni<String> words(LearnerId learner, Conversation begun, String language) {
        return chooseTutor.of(learner, language).chain(tutor -> Summary.latest(learner)
                .map(before -> Recall.of(before, begun.problem().concepts))
                .chain(recall -> OnWorker.compute(() -> tutor.opening(begun.scene(OPENING), recall))));
    }

    /** @param pending a model is to say the words in others: the view is without them until then */
    private Uni<SessionView> open(Conversation conversation, String words, String language, boolean pending) {
        TutoringSession session = conversation.session();
        Turn opening = Turn.said(ids.next(), session, Author.TUTOR, words, session.startedAt);
        var view = SessionView.of(session, conversation.problem(), pending ? List.of() : List.of(opening), List.of());
        var started = new SessionStarted(session.id, session.problemId, session.source);
        return session.persist()
                .chain(() -> PendingTurn.say(opening, language, pending))
                .chain(() -> outbox.add(Event.of("SessionStarted", session.learner(), session.startedAt, started)))
                .replaceWith(view);
    }

    private TutoringSession session(LearnerId learner, Chosen chosen) {
        Instant now = clock.instant();
        var session = new TutoringSession();
        session.id = ids.next();
        session.learnerId = learner.value();
        session.problemId = chosen.posed().problem().id;
        session.state = SessionState.ACTIVE;
        session.source = chosen.source();
        session.dailyDate = chosen.dailyDate().orElse(null);
        session.shareCode = chosen.shareCode().orElse(null);
        session.challengeId = chosen.challengeId().orElse(null);
        session.startedAt = now;
        session.lastActiveAt = now;
        return session;
    }
}
