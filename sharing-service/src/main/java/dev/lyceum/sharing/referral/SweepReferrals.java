package dev.lyceum.sharing.referral;

import dev.lyceum.kit.database.Sweep;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Moves what time alone moves: what was held, and what has expired. Every replica looks; the version decides who moves. */
@ApplicationScoped
class SweepReferrals {
    private final Sweep sweep;
    private final MoveReferral moveReferral;
    private final Clock clock;

    SweepReferrals(Sweep sweep, MoveReferral moveReferral, Clock clock) {
        this.sweep = sweep;
        this.moveReferral = moveReferral;
        this.clock = clock;
    }

    private record Place(Instant dueAt, UUID referralId) {
        static Place of(Referral referral) {
            return new Place(referral.dueAt().orElseThrow(), referral.referralId());
        }
    }

    @Scheduled(every = "{lyceum.referral.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return sweep.over(
                new Place(Instant.EPOCH, new UUID(0, 0)),
                last -> Referrals.dueBehind(last.dueAt(), last.referralId(), now)
                        .map(found -> found.map(Place::of)),
                place -> moveReferral.advance(place.referralId()));
    }
}
