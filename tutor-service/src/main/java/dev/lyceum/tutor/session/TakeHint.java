package dev.lyceum.tutor.session;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.dialogue.Tutor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives the next hint of the ladder, for the line the learner has got to, and counts it. */
@ApplicationScoped
class TakeHint {
    private final Tutor tutor;
    private final Ids ids;
    private final Clock clock;

    TakeHint(Tutor tutor, Ids ids, Clock clock) {
        this.tutor = tutor;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's transaction; 409 when all were given. */
    Uni<HintView> take(UUID sessionId) {
        return TutoringSession.lockToGoOn(sessionId)
                .invoke(TakeHint::mustHaveOneLeft)
                .chain(Conversation::load)
                .chain(this::next)
                .call(hint -> hint.persist())
                .map(HintView::of);
    }

    private static void mustHaveOneLeft(TutoringSession session) {
        if (session.hintsUsed >= Hint.MOST) {
            throw Problem.conflict("hints-exhausted", "All hints of this session have been given.");
        }
    }

    private Uni<Hint> next(Conversation conversation) {
        TutoringSession session = conversation.session();
        int level = session.hintsUsed + 1;
        return OnWorker.compute(() -> tutor.hint(conversation.scene(session.turns + level), level))
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
