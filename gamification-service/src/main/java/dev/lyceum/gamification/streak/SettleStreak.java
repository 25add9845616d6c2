package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.achievement.Occasion;
import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.streak.WriteStreak.Settled;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings a learner's streak up to now. In the caller's transaction, with the learner's row locked. */
@ApplicationScoped
class SettleStreak {
    private final Learners learners;
    private final StreakRulebook rules;
    private final WriteStreak writeStreak;
    private final UnlockAchievements unlockAchievements;

    SettleStreak(
            Learners learners, StreakRulebook rules, WriteStreak writeStreak, UnlockAchievements unlockAchievements) {
        this.learners = learners;
        this.rules = rules;
        this.writeStreak = writeStreak;
        this.unlockAchievements = unlockAchievements;
    }

    /** @return the streak as it is then */
    Uni<StreakView> settle(LearnerId learner, Instant now, Optional<UUID> cause) {
        return learners.find(learner).chain(StreakRows::read).chain(known -> settle(known, now, cause));
    }

    private Uni<StreakView> settle(KnownStreak known, Instant now, Optional<UUID> cause) {
        StreakRules inForce = rules.at(now);
        Settlement settled = new Settle(inForce).asOf(known.kept(), known.facts(), now);
        return writeStreak
                .write(List.of(new Settled(known.learner().id(), settled, now, cause)))
                // A day given back may make a streak longer than it ever was.
                .chain(() -> settled.kept().longest() > known.kept().longest()
                        ? unlockAchievements.unlock(
                                List.of(new Occasion(known.learner().id(), now, cause)))
                        : Uni.createFrom().voidItem())
                .replaceWith(() -> StreakView.of(known.facts(), inForce, now));
    }
}
