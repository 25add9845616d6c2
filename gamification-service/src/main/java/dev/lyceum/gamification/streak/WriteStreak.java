package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes a settlement down and tells of it. In the caller's transaction, with the learner's row locked. */
@ApplicationScoped
class WriteStreak {
    private final StreakEvents events;

    WriteStreak(StreakEvents events) {
        this.events = events;
    }

    /** @param time when it happened, as its events say */
    Uni<Void> write(LearnerId learner, Settlement settled, Instant time, Optional<UUID> cause) {
        return StreakFacts.addUsed(learner, settled.freezesUsed(), time)
                .chain(() -> StreakFacts.addEarned(learner, settled.freezesEarned()))
                .chain(() -> StreakRows.keep(learner, settled.kept()))
                .chain(() -> events.tell(learner, settled.news(), time, cause));
    }
}
