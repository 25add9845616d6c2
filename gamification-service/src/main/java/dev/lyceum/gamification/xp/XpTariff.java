package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What earns XP. An edition prices whole study days, those that begin in UTC at {@code effectiveFrom} or later: a bucket has
 * one cap.
 */
public record XpTariff(
        int version,
        Instant effectiveFrom,
        ForProblem problemSolved,
        Flat dailyProblem,
        Flat visit,
        Flat firstVisit,
        Flat dailyGoal,
        Flat referrer,
        Flat referee)
        implements Edition {
    public XpTariff {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(problemSolved, "problemSolved");
        Objects.requireNonNull(dailyProblem, "dailyProblem");
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(firstVisit, "firstVisit");
        Objects.requireNonNull(dailyGoal, "dailyGoal");
        Objects.requireNonNull(referrer, "referrer");
        Objects.requireNonNull(referee, "referee");
    }

    /** What a deed is worth before the cap. */
    public int raw(Deed deed) {
        return deed.rule().in(this).raw(deed);
    }

    public int dailyCap(XpRule rule) {
        return rule.in(this).dailyCap();
    }

    /** How one rule pays. */
    public sealed interface Price {
        int raw(Deed deed);

        /** Most XP from this rule in one study day. */
        int dailyCap();
    }

    /** The same for every deed. */
    public record Flat(int xp, int dailyCap) implements Price {
        public Flat {
            must(xp > 0 && dailyCap >= xp, "0 < xp <= dailyCap");
        }

        @Override
        public int raw(Deed deed) {
            return xp;
        }
    }

    /**
     * What a solved problem earns: {@code max(least, round(base × multiplier − perHint × hints))}, halves rounded up.
     *
     * @param multipliers by difficulty; {@code otherwise} for any difficulty not named
     */
    public record ForProblem(
            int base, int perHint, int least, Map<String, BigDecimal> multipliers, BigDecimal otherwise, int dailyCap)
            implements Price {
        public ForProblem {
            multipliers = Map.copyOf(multipliers);
            must(least >= 0 && base >= least, "0 <= least <= base");
            must(perHint >= 0, "a hint never earns XP");
            must(dailyCap >= base, "dailyCap >= base");
            must(otherwise.signum() > 0, "otherwise > 0");
            must(multipliers.values().stream().allMatch(m -> m.signum() > 0), "every multiplier > 0");
        }

        @Override
        public int raw(Deed deed) {
            return BigDecimal.valueOf(base)
                    .multiply(multipliers.getOrDefault(deed.difficulty(), otherwise))
                    .subtract(BigDecimal.valueOf((long) perHint * deed.hintsUsed()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .max(BigDecimal.valueOf(least))
                    .intValueExact();
        }
    }
}
