package dev.lyceum.gamification.goal;

import static dev.lyceum.gamification.rules.Rule.must;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lyceum.gamification.rules.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a day's goal may be.
 *
 * @param longestSolve as much time of one solve counts
 */
record GoalRules(int version, Instant effectiveFrom, Range problems, Range minutes, Duration longestSolve)
        implements Edition {
    GoalRules {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(minutes, "minutes");
        must(!longestSolve.isNegative() && !longestSolve.isZero(), "longestSolve > 0");
    }

    /** @param usual until the learner says otherwise */
    record Range(@JsonProperty("default") int usual, int most) {
        Range {
            must(usual >= 1 && usual <= most, "1 <= default <= most");
        }
    }

    DailyGoal usual() {
        return new DailyGoal(problems.usual(), minutes.usual());
    }
}
