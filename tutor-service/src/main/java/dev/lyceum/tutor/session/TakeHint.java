package dev.lyceum.tutor.session;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.dialogue.Hints;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives the next hint of the ladder, for the line the learner has got to, and counts it. */
@ApplicationScoped
class TakeHint {
    private final ChooseTutor chooseTutor;
    private final Ids ids;
    private final Clock clock;

    TakeHint(ChooseTutor chooseTutor, Ids ids, Clock clock) {
        this.chooseTutor = chooseTutor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the caller's transaction; 409 when all were given.
     *
     * @param language as in {@code Accept-Language}
     */
    Uni<HintView> take(UUID sessionId, String language) {
        return TutoringSession.lockToGoOn(sessionId)
                .invoke(TakeHint::mustHaveOneLeft)
                .chain(Conversation::load)
                .chain(conversation -> next(conversation, language))
                .call(hint -> hint.persist())
                .map(HintView::of);
    }

    private static void mustHaveOneLeft(TutoringSession session) {
        if (session.hintsUsed >= Hints.MOST) {
            throw Problem.conflict("hints-exhausted", "All hints of this session have been given.");
        }
    }

    private Uni<Hint> next(Conversation conversation, String language) {
        TutoringSession session = conversation.session();
        int level = session.hintsUsed + 1;
        return chooseTutor
                .of(session.learner(), language)
                .chain(tutor -> OnWorker.compute(() -> tutor.hint(conversation.scene(session.turns + level), level)))
                .map(text -> given(session, text));
    }

    private Hint given(TutoringSession session, String text) {
        Instant now = clock.instant();
        var hint = new Hint();
        hint.id = ids.next();
        hint.sessionId = session.id;
        hint.level = session.nextHint(now);
        hint.text = text;
        hint.afterTurn = session.turns;
        hint.givenAt = now;
        return hint;
    }
}
