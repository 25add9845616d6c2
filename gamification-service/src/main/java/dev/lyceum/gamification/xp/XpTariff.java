package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What earns XP. */
public record XpTariff(int version, Instant effectiveFrom, ForProblem problemSolved) implements Edition {
    public XpTariff {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(problemSolved, "problemSolved");
    }

    /**
     * What a solved problem earns: {@code max(least, round(base × multiplier − perHint × hints))}, halves rounded up.
     *
     * @param multipliers by difficulty; {@code otherwise} for any difficulty not named
     * @param dailyCap most XP from problems in one study day
     */
    public record ForProblem(
            int base, int perHint, int least, Map<String, BigDecimal> multipliers, BigDecimal otherwise, int dailyCap) {
        public ForProblem {
            multipliers = Map.copyOf(multipliers);
            must(least >= 0 && base >= least, "0 <= least <= base");
            must(perHint >= 0, "a hint never earns XP");
            must(dailyCap >= base, "dailyCap >= base");
            must(otherwise.signum() > 0, "otherwise > 0");
            must(multipliers.values().stream().allMatch(m -> m.signum() > 0), "every multiplier > 0");
        }

        /** Before the cap. */
        public int raw(String difficulty, int hintsUsed) {
            return BigDecimal.valueOf(base)
                    .multiply(multipliers.getOrDefault(difficulty, otherwise))
                    .subtract(BigDecimal.valueOf((long) perHint * hintsUsed))
                    .setScale(0, RoundingMode.HALF_UP)
                    .max(BigDecimal.valueOf(least))
                    .intValueExact();
        }

        /**
         * What is paid of {@code raw}. The cap lies on the day's sum, not on the entry: what a day pays in all does not
         * depend on the order in which its problems are heard of.
         */
        public int credited(int raw, long rawOfTheDaySoFar) {
            return (int) (capped(rawOfTheDaySoFar + raw) - capped(rawOfTheDaySoFar));
        }

        private long capped(long sum) {
            return Math.min(dailyCap, sum);
        }
    }
}
