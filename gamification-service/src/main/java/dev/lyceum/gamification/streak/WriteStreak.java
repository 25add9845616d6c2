package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes settlements down and tells of them. In the caller's transaction, with the learners' rows locked. */
@ApplicationScoped
class WriteStreak {
    private final StreakEvents events;

    WriteStreak(StreakEvents events) {
        this.events = events;
    }

    /**
     * A settlement of a learner's.
     *
     * @param time when it happened, as its events say
     */
    record Settled(LearnerId learner, Settlement settlement, Instant time, Optional<UUID> cause) {}

    /** @param all no two of one learner */
    Uni<Void> write(List<Settled> all) {
        return StreakFacts.addUsed(all)
                .chain(() -> StreakFacts.addEarned(all))
                .chain(() -> StreakRows.keep(all.stream()
                        .map(one -> new StreakRows.Keep(
                                one.learner(), one.settlement().kept()))
                        .toList()))
                .chain(() -> events.tell(all));
    }
}
