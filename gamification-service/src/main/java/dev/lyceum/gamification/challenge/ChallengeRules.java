package dev.lyceum.gamification.challenge;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** @param lasts from its making; a rescue of a streak, until the end of the learner's day */
record ChallengeRules(int version, Instant effectiveFrom, Duration lasts, Automatic automatic) implements Edition {
    ChallengeRules {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(automatic, "automatic");
        must(!lasts.isNegative() && !lasts.isZero(), "lasts > 0");
    }

    /** Which solve is worth showing. */
    record Automatic(Set<String> difficulties, int mostHints) {
        Automatic {
            difficulties = Set.copyOf(difficulties);
        }

        boolean isFor(SolvedChallenge solve) {
            return !solve.repeat()
                    && difficulties.contains(solve.difficulty())
                    && solve.result().hints() <= mostHints;
        }
    }
}
