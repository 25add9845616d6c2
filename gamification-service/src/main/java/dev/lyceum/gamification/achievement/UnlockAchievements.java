package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Unlocks what a learner has earned by now. In the caller's transaction, with the learner's row locked. */
@ApplicationScoped
public class UnlockAchievements {
    private final Catalogues catalogues;
    private final Outbox outbox;

    UnlockAchievements(Catalogues catalogues, Outbox outbox) {
        this.catalogues = catalogues;
        this.outbox = outbox;
    }

    /** The data of the event AchievementUnlocked. */
    record AchievementUnlocked(String achievement) {}

    /** @param at when the deed was done that may have earned them */
    public Uni<Void> unlock(LearnerId learner, Instant at, UUID cause) {
        return judge(learner, at, Optional.of(cause));
    }

    /** What no deed of now is the cause of: earned before there was an achievement for it, or by a streak given back. */
    public Uni<Void> unlockPast(LearnerId learner, Instant now) {
        return judge(learner, now, Optional.empty());
    }

    private Uni<Void> judge(LearnerId learner, Instant at, Optional<UUID> cause) {
        Catalogue catalogue = catalogues.at(at);
        return Unlocked.state(learner, catalogue).chain(state -> unlock(learner, state, catalogue, at, cause));
    }

    private Uni<Void> unlock(
            LearnerId learner, Unlocked.State state, Catalogue catalogue, Instant at, Optional<UUID> cause) {
        List<String> earned = state.newBy(catalogue);
        return earned.isEmpty() && !state.isStale()
                ? Uni.createFrom().voidItem()
                : Unlocked.add(learner, earned, at, catalogue).chain(unlocked -> tell(learner, at, cause, unlocked));
    }

    private Uni<Void> tell(LearnerId learner, Instant at, Optional<UUID> cause, List<String> unlocked) {
        return outbox.addAll(unlocked.stream()
                .map(name -> new Event("AchievementUnlocked", learner, at, cause, new AchievementUnlocked(name)))
                .toList());
    }
}
