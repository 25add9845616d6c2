package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.database.Sweep;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.tutor.learner.LearnerOrder;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Closes the sessions in which nothing was said for half an hour, and sums them up in the learner's own language. Every
 * replica looks; whoever locks one first closes it.
 */
@ApplicationScoped
class AbandonSessions {
    private static final String IDLE =
            """
            select id, last_active_at from tutoring_session
            where state = 'ACTIVE' and last_active_at < ?1 and (last_active_at, id) > (?2, ?3)
            order by last_active_at, id limit 1
            """;

    private final Sweep sweep;
    private final CloseSession closeSession;
    private final Learners learners;
    private final Clock clock;

    AbandonSessions(Sweep sweep, CloseSession closeSession, Learners learners, Clock clock) {
        this.sweep = sweep;
        this.closeSession = closeSession;
        this.learners = learners;
        this.clock = clock;
    }

    private record Idle(UUID session, Instant activeAt) {
        static final Idle BEFORE_ALL = new Idle(new UUID(0, 0), Instant.EPOCH);

        static Idle of(Row row) {
            return new Idle(
                    row.get("id", UUID.class),
                    row.get("last_active_at", OffsetDateTime.class).toInstant());
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant since = clock.instant().minus(TutoringSession.PATIENCE);
        return sweep.over(
                Idle.BEFORE_ALL,
                last -> Sql.first(IDLE, Idle::of, since, last.activeAt(), last.session()),
                idle -> abandon(idle, since));
    }

    private Uni<Void> abandon(Idle idle, Instant since) {
        return TutoringSession.lock(idle.session())
                .chain(session -> session.isIdleSince(since)
                        ? abandon(session)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> abandon(TutoringSession session) {
        session.abandon();
        return LearnerOrder.take(session.learner())
                .chain(() -> learners.find(session.learner()))
                .chain(learner -> closeSession.close(session, learner.language()));
    }
}
