package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.database.Sweep;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes days and warns when it is time. Every replica looks; a learner that another one is at is passed over, so any number
 * of them share the work.
 */
@ApplicationScoped
class SweepStreaks {
    /** By the lock that all writing of a learner waits for. */
    static final String CLAIM =
            """
            select s.learner_id, s.next_close_at from streak s join progress p on p.learner_id = s.learner_id
            where s.next_close_at <= ?1 and (s.next_close_at, s.learner_id) > (?2, ?3)
            order by s.next_close_at, s.learner_id limit 1
            for update of p skip locked
            """;

    /** As it is now that it is locked: whoever had it before may have closed it. */
    private static final String STILL_DUE =
            "select learner_id from streak where learner_id = ?1 and next_close_at <= ?2";

    private final Sweep sweep;
    private final WakeForOutages wakeForOutages;
    private final SettleStreak settleStreak;
    private final Clock clock;

    SweepStreaks(Sweep sweep, WakeForOutages wakeForOutages, SettleStreak settleStreak, Clock clock) {
        this.sweep = sweep;
        this.wakeForOutages = wakeForOutages;
        this.settleStreak = settleStreak;
        this.clock = clock;
    }

    @Scheduled(every = "{lyceum.streak.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return wakeForOutages.wake(now).chain(() -> closeAll(now));
    }

    private Uni<Void> closeAll(Instant now) {
        return sweep.over(
                Due.BEFORE_ALL,
                last -> Sql.first(CLAIM, Due::of, now, last.at(), last.learner().value()),
                due -> settle(due.learner(), now));
    }

    private Uni<Void> settle(LearnerId learner, Instant now) {
        return Sql.first(STILL_DUE, row -> learner, learner.value(), now)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : settleStreak.settle(learner, now, Optional.empty()).replaceWithVoid());
    }

    private record Due(Instant at, LearnerId learner) {
        static final Due BEFORE_ALL = new Due(Instant.EPOCH, new LearnerId(new UUID(0, 0)));

        static Due of(Row row) {
            return new Due(
                    row.get("next_close_at", OffsetDateTime.class).toInstant(),
                    new LearnerId(row.get("learner_id", UUID.class)));
        }
    }
}
