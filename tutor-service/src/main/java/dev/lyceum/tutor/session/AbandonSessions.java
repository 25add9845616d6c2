package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.tutor.learner.LearnerOrder;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes the sessions in which nothing was said for half an hour, and sums them up in the learner's own language. Every
 * replica looks; whoever locks one first closes it.
 */
@ApplicationScoped
class AbandonSessions {
    private static final Logger LOG = Logger.getLogger(AbandonSessions.class);
    private static final int PORTION = 500;
    private static final String IDLE =
            """
            select id, last_active_at from tutoring_session
            where state = 'ACTIVE' and last_active_at < ?1 and (last_active_at, id) > (?2, ?3)
            order by last_active_at, id limit ?4
            """;

    private final Database database;
    private final CloseSession closeSession;
    private final Learners learners;
    private final Clock clock;

    AbandonSessions(Database database, CloseSession closeSession, Learners learners, Clock clock) {
        this.database = database;
        this.closeSession = closeSession;
        this.learners = learners;
        this.clock = clock;
    }

    private record Idle(UUID session, Instant activeAt) {
        static Idle of(Row row) {
            return new Idle(
                    row.get("id", UUID.class),
                    row.get("last_active_at", OffsetDateTime.class).toInstant());
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(clock.instant().minus(TutoringSession.PATIENCE), Instant.EPOCH, new UUID(0, 0));
    }

    /** Portion by portion behind the last one, so that sessions which fail hold up none behind them. */
    private Uni<Void> sweep(Instant since, Instant activeAt, UUID session) {
        return database.background(() -> Sql.rows(IDLE, Idle::of, since, activeAt, session, PORTION))
                .chain(portion -> abandon(portion, since).chain(() -> goOn(since, portion)));
    }

    private Uni<Void> goOn(Instant since, List<Idle> portion) {
        if (portion.size() < PORTION) {
            return Uni.createFrom().voidItem();
        }
        Idle last = portion.get(PORTION - 1);
        return sweep(since, last.activeAt(), last.session());
    }

    private Uni<Void> abandon(List<Idle> portion, Instant since) {
        return Multi.createFrom()
                .iterable(portion)
                .onItem()
                .transformToUniAndConcatenate(idle -> abandon(idle, since))
                .onItem()
                .ignoreAsUni();
    }

    /** Each in a transaction of its own: one that fails waits for the next sweep. */
    private Uni<Void> abandon(Idle idle, Instant since) {
        return database.background(() -> TutoringSession.lock(idle.session())
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
        return LearnerOrder.take(session.learner())
                .chain(() -> learners.find(session.learner()))
                .chain(learner -> closeSession.close(session, learner.language()));
    }
}
