package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.learner.LearnerOrder;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Closes the sessions in which nothing was said for half an hour. Every replica looks; whoever locks one first closes it. */
@ApplicationScoped
class AbandonSessions {
    private static final Logger LOG = Logger.getLogger(AbandonSessions.class);
    private static final String IDLE =
            """
            select id, learner_id from tutoring_session where state = 'ACTIVE' and last_turn_at < ?1
            order by last_turn_at limit 1000
            """;

    private final Database database;
    private final CloseSession closeSession;
    private final Clock clock;

    AbandonSessions(Database database, CloseSession closeSession, Clock clock) {
        this.database = database;
        this.closeSession = closeSession;
        this.clock = clock;
    }

    private record Idle(UUID session, LearnerId learner) {}

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant since = clock.instant().minus(TutoringSession.PATIENCE);
        return database.background(() -> idle(since))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(idle -> abandon(idle, since))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<List<Idle>> idle(Instant since) {
        return Sql.rows(
                IDLE,
                row -> new Idle(row.get("id", UUID.class), new LearnerId(row.get("learner_id", UUID.class))),
                since);
    }

    /** Each in a transaction of its own: one that fails waits for the next look and holds up no other. */
    private Uni<Void> abandon(Idle idle, Instant since) {
        return database.background(() -> LearnerOrder.take(idle.learner())
                        .chain(() -> TutoringSession.lock(idle.session()))
                        .chain(session -> session.isIdleSince(since)
                                ? abandon(session)
                                : Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("session %s is not closed yet: %s", idle.session(), Failure.describe(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> abandon(TutoringSession session) {
        session.abandon();
        return Conversation.load(session).chain(closeSession::close);
    }
}
