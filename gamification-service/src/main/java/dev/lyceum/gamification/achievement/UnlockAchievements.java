package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
        return Unlocked.state(learner)
                .map(state -> state.newBy(catalogues.at(at)))
                .chain(earned -> earned.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Unlocked.add(learner, earned, at).chain(unlocked -> tell(learner, at, cause, unlocked)));
    }

    private Uni<Void> tell(LearnerId learner, Instant at, UUID cause, List<String> unlocked) {
        return outbox.addAll(unlocked.stream()
                .map(achievement -> Event.of("AchievementUnlocked", learner, at, new AchievementUnlocked(achievement))
                        .causedBy(cause))
                .toList());
    }
}
