package dev.lyceum.tutor.session;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.dialogue.Tutor;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.solve.RecordSolve;
import dev.lyceum.tutor.solve.RightAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Hears the learner, judges, answers. A right answer solves: turn, solve, the session's end and their events are one commit.
 */
@ApplicationScoped
class TakeTurn {
    private final Tutor tutor;
    private final RecordSolve recordSolve;
    private final CloseSession closeSession;
    private final Ids ids;
    private final Clock clock;

    TakeTurn(Tutor tutor, RecordSolve recordSolve, CloseSession closeSession, Ids ids, Clock clock) {
        this.tutor = tutor;
        this.recordSolve = recordSolve;
        this.closeSession = closeSession;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's transaction; 409 when it is over, or full. */
    Uni<TurnTaken> take(LearnerId learner, UUID sessionId, String text) {
        return LearnerOrder.take(learner)
                .chain(() -> TutoringSession.lockToGoOn(sessionId))
                .invoke(TutoringSession::mustHaveRoom)
                .chain(Conversation::load)
                .chain(conversation -> OnWorker.compute(() -> conversation.judge(text))
                        .map(verdict -> exchange(conversation, text, verdict)))
                .call(exchange -> exchange.message().persist())
                .call(exchange -> exchange.reply().persist())
                .call(this::solveIfRight)
                .map(TurnTaken::of);
    }

    private Exchange exchange(Conversation before, String text, Verdict verdict) {
        TutoringSession session = before.session();
        Instant now = clock.instant();
        Conversation after = before.after(text, verdict);
        Turn message = Turn.said(ids.next(), session, Author.LEARNER, text, now);
        Scene scene = after.scene(message.seq + 1);
        message.judged(verdict, tutor.message(scene, verdict));
        Turn reply = Turn.said(ids.next(), session, Author.TUTOR, tutor.reply(scene, verdict), now);
        session.attempts += verdict.kind().isAttempt() ? 1 : 0;
        return new Exchange(after, verdict, message, reply);
    }

    private Uni<Void> solveIfRight(Exchange exchange) {
        if (exchange.verdict().kind() != VerdictKind.CORRECT) {
            return Uni.createFrom().voidItem();
        }
        Conversation conversation = exchange.conversation();
        return recordSolve
                .record(answer(exchange))
                .invoke(solve -> conversation.session().solve(solve.id, solve.solvedAt))
                .chain(() -> closeSession.close(conversation));
    }

    private static RightAnswer answer(Exchange exchange) {
        TutoringSession session = exchange.conversation().session();
        return new RightAnswer(
                session.learner(),
                session.id,
                exchange.conversation().problem(),
                Optional.ofNullable(session.dailyDate),
                exchange.message().seq,
                Conversation.understood(exchange.verdict()),
                session.hintsUsed,
                session.attempts,
                session.secondsSpent(),
                exchange.message().saidAt);
    }
}
