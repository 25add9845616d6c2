package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Closes days and warns when it is time. Every replica looks; a learner that another one is at is passed over, so any number
 * of them share the work.
 */
@ApplicationScoped
class SweepStreaks {
    private static final Logger LOG = Logger.getLogger(SweepStreaks.class);

    /** By the lock that all writing of a learner waits for. */
    private static final String CLAIM =
            """
            select s.learner_id, s.next_close_at from streak s join progress p on p.learner_id = s.learner_id
            where s.next_close_at <= ?1 and (s.next_close_at, s.learner_id) > (?2, ?3)
            order by s.next_close_at, s.learner_id limit 1
            for update of p skip locked
            """;

    /** As it is now that it is locked: whoever had it before may have closed it. */
    private static final String STILL_DUE =
            "select learner_id from streak where learner_id = ?1 and next_close_at <= ?2";

    private final Database database;
    private final WakeForOutages wakeForOutages;
    private final SettleStreak settleStreak;
    private final Clock clock;

    SweepStreaks(Database database, WakeForOutages wakeForOutages, SettleStreak settleStreak, Clock clock) {
        this.database = database;
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
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place(now), this::closeNext)
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni();
    }

    /** Each in a transaction of its own; one that fails is passed and waits for the next sweep. */
    private Uni<Boolean> closeNext(Place place) {
        Due last = place.last;
        return database.background(() -> claim(place, last))
                .onFailure(failure -> place.last != last)
                .recoverWithItem(failure -> place.leave(failure));
    }

    /** @return whether there was one */
    private Uni<Boolean> claim(Place place, Due last) {
        return Sql.first(CLAIM, Due::of, place.now, last.at(), last.learner().value())
                .invoke(due -> place.last = due.orElse(last))
                .call(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : settle(due.get().learner(), place.now))
                .map(Optional::isPresent);
    }

    private Uni<Void> settle(LearnerId learner, Instant now) {
        return Sql.first(STILL_DUE, row -> learner, learner.value(), now)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : settleStreak.settle(learner, now, Optional.empty()).replaceWithVoid());
    }

    private record Due(Instant at, LearnerId learner) {
        static Due of(Row row) {
            return new Due(
                    row.get("next_close_at", OffsetDateTime.class).toInstant(),
                    new LearnerId(row.get("learner_id", UUID.class)));
        }
    }

    /** How far one sweep has come. */
    private static final class Place {
        private final Instant now;
        private Due last = new Due(Instant.EPOCH, new LearnerId(new UUID(0, 0)));

        Place(Instant now) {
            this.now = now;
        }

        boolean leave(Throwable failure) {
            LOG.warnf("the streak of %s is not closed yet: %s", last.learner(), Failure.describe(failure));
            return true;
        }
    }
}
