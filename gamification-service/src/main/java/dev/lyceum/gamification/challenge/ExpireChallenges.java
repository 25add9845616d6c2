package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.database.Sweep;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends what nobody took up or solved in time. Every replica looks; what another one is at is passed over. */
@ApplicationScoped
class ExpireChallenges {
    private static final int PORTION = 100;

    /** A solve in time may be heard of so late. */
    private static final Duration LATE_NEWS = Duration.ofMinutes(10);

    private final Sweep sweep;
    private final Clock clock;

    ExpireChallenges(Sweep sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return sweep.portions("challenges to expire", () -> expire(now));
    }

    /** @return whether there may be more */
    private static Uni<Boolean> expire(Instant now) {
        return Challenges.expire(now, now.minus(LATE_NEWS), PORTION)
                .call(expired -> noteEach(expired, now))
                .map(expired -> expired.size() == PORTION);
    }

    private static Uni<Void> noteEach(List<Challenge> expired, Instant now) {
        return OneByOne.each(expired, one -> TellOfChallenges.note(one, now, Optional.empty()));
    }
}
