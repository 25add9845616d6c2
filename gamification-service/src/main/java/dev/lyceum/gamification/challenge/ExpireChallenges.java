package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.failure.Failure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends what nobody took up or solved in time. Every replica looks; what another one is at is passed over. */
@ApplicationScoped
class ExpireChallenges {
    private static final Logger LOG = Logger.getLogger(ExpireChallenges.class);
    private static final int PORTION = 100;

    /** A solve in time may be heard of so late. */
    private static final Duration LATE_NEWS = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    ExpireChallenges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return Multi.createBy()
                .repeating()
                .uni(() -> database.background(() -> expire(now)))
                .whilst(expired -> expired == PORTION)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("challenges are not expired yet: %s", Failure.describe(failure)))
                .onFailure()
                .recoverWithNull(); // the next sweep goes on
    }

    private static Uni<Integer> expire(Instant now) {
        return Challenges.expire(now, now.minus(LATE_NEWS), PORTION)
                .call(expired -> noteEach(expired, now))
                .map(List::size);
    }

    private static Uni<Void> noteEach(List<Challenge> expired, Instant now) {
        return Multi.createFrom()
                .iterable(expired)
                .onItem()
                .transformToUniAndConcatenate(one -> TellOfChallenges.note(one, now, Optional.empty()))
                .onItem()
                .ignoreAsUni();
    }
}
