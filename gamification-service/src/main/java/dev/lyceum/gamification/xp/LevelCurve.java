package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.time.Instant;
import java.util.Objects;

/**
 * Which level a total of XP is. Level 1 begins at 0, level 2 at {@code firstStep}; from level L to L + 1 takes
 * {@code growth × L} more.
 */
public record LevelCurve(int version, Instant effectiveFrom, int firstStep, int growth) implements Edition {
    /** Nobody gets there; it bounds the search. */
    private static final int HIGHEST = 1_000_000;

    public LevelCurve {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        must(firstStep > 0 && growth > 0, "each level takes more XP than the one before");
    }

    /** Total XP at which a level begins. */
    public long xpToReach(int level) {
        long steps = (long) level * (level - 1) / 2;
        return level <= 1 ? 0 : firstStep + growth * (steps - 1);
    }

    /** The last level that has begun. */
    public int levelAt(long xp) {
        int reached = 1;
        int beyond = HIGHEST;
        while (beyond - reached > 1) {
            int middle = (reached + beyond) >>> 1;
            if (xpToReach(middle) <= xp) {
                reached = middle;
            } else {
                beyond = middle;
            }
        }
        return reached;
    }
}
