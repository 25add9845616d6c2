package dev.lyceum.tutor.session;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.dialogue.Tutor;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.solve.RecordSolve;
import dev.lyceum.tutor.solve.RightAnswer;
import dev.lyceum.tutor.wellbeing.Care;
import dev.lyceum.tutor.wellbeing.FindConcern;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Hears the learner, judges, answers. A right answer solves: turn, solve, the session's end and their events are one commit;
 * so are a turn that raises a concern and its event.
 */
@ApplicationScoped
class TakeTurn {
    private final ChooseTutor chooseTutor;
    private final RecordSolve recordSolve;
    private final CloseSession closeSession;
    private final RaiseConcern raiseConcern;
    private final MayPhrase mayPhrase;
    private final Ids ids;
    private final Clock clock;

    TakeTurn(
            ChooseTutor chooseTutor,
            RecordSolve recordSolve,
            CloseSession closeSession,
            RaiseConcern raiseConcern,
            MayPhrase mayPhrase,
            Ids ids,
            Clock clock) {
        this.chooseTutor = chooseTutor;
        this.recordSolve = recordSolve;
        this.closeSession = closeSession;
        this.raiseConcern = raiseConcern;
        this.mayPhrase = mayPhrase;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the caller's transaction; 409 when it is over, or full.
     *
     * @param language as in {@code Accept-Language}
     */
    Uni<TurnTaken> take(UUID sessionId, String text, String language) {
        return TutoringSession.lockToGoOn(sessionId)
                .invoke(TutoringSession::mustHaveRoom)
                .chain(Conversation::load)
                .chain(conversation -> hear(conversation, text, language))
                .chain(heard -> exchange(heard, text))
                .call(exchange -> exchange.message().persist())
                .call(exchange -> PendingTurn.say(exchange.reply(), Tutors.language(language), exchange.pending()))
                .call(this::raiseIfConcerned)
                .call(exchange -> solveIfRight(exchange, language))
                .map(TurnTaken::of);
    }

    private Uni<Heard> hear(Conversation conversation, String text, String language) {
        return chooseTutor
                .of(conversation.session().learner(), language)
                .chain(tutor -> OnWorker.compute(() -> heard(conversation, text, tutor, language)));
    }

    /** A concern comes before everything else, and nothing but fixed words answers it. */
    private static Heard heard(Conversation conversation, String text, Tutor tutor, String language) {
        return FindConcern.in(text)
                .map(concern -> conversation.hear(concern, Care.in(Tutors.language(language), concern)))
                .orElseGet(() -> conversation.hear(text, conversation.session().turns + 2, tutor));
    }

    private Uni<Exchange> exchange(Heard heard, String text) {
        return mayBePhrased(heard).map(pending -> exchange(heard, text, pending));
    }

    /** What is said to a child in need is never left to a model, nor is a model told of it. */
    private Uni<Boolean> mayBePhrased(Heard heard) {
        return heard.concern().isPresent()
                ? Uni.createFrom().item(false)
                : mayPhrase.of(heard.after().session().learner());
    }

    private Exchange exchange(Heard heard, String text, boolean pending) {
        TutoringSession session = heard.after().session();
        Instant now = clock.instant();
        Turn message = Turn.said(ids.next(), session, Author.LEARNER, text, now)
                .judged(heard.verdict(), heard.message())
                .raising(heard.concern());
        Turn reply = Turn.said(ids.next(), session, Author.TUTOR, heard.reply(), now);
        session.attempts += heard.verdict().kind().isAttempt() ? 1 : 0;
        return new Exchange(heard, message, reply, pending);
    }

    private Uni<Void> raiseIfConcerned(Exchange exchange) {
        return exchange.heard()
                .concern()
                .map(concern ->
                        raiseConcern.raise(exchange.heard().after().session(), concern, exchange.message().saidAt))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> solveIfRight(Exchange exchange, String language) {
        if (exchange.heard().verdict().kind() != VerdictKind.CORRECT) {
            return Uni.createFrom().voidItem();
        }
        Conversation conversation = exchange.heard().after();
        return LearnerOrder.take(conversation.session().learner())
                .chain(() -> recordSolve.record(answer(exchange)))
                .invoke(solve -> conversation.session().solve(solve.id, solve.solvedAt))
                .chain(() -> closeSession.close(conversation, language));
    }

    private static RightAnswer answer(Exchange exchange) {
        Conversation conversation = exchange.heard().after();
        TutoringSession session = conversation.session();
        return new RightAnswer(
                session.learner(),
                session.id,
                conversation.problem(),
                conversation.question(),
                session.dateToComplete(),
                Optional.ofNullable(session.shareCode),
                Optional.ofNullable(session.challengeId),
                exchange.message().seq,
                exchange.heard().understood(),
                session.hintsUsed,
                session.attempts,
                session.secondsSpent(),
                exchange.message().saidAt);
    }
}
