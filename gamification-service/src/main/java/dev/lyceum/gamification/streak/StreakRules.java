package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When a streak ends, and what saves it.
 *
 * @param grace after the end of a day, for news that is late; then the day is closed
 * @param warning before the end of a day, when whoever has done nothing yet is told
 * @param shortDay a shorter day is void
 * @param sealAfterDays a closed day so far back is folded once and for all
 */
public record StreakRules(
        int version,
        Instant effectiveFrom,
        Duration grace,
        Duration warning,
        Duration shortDay,
        Freezes freezes,
        Repairs repairs,
        Outages outages,
        Rest rest,
        int sealAfterDays)
        implements Edition {
    public StreakRules {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        must(!grace.isNegative() && grace.compareTo(Duration.ofHours(12)) <= 0, "0 <= grace <= 12 h");
        must(isPositive(warning) && warning.compareTo(Duration.ofHours(12)) <= 0, "0 < warning <= 12 h");
        must(isPositive(shortDay) && shortDay.compareTo(Duration.ofHours(23)) < 0, "0 < shortDay < 23 h");
        // Over all zones a learner lives through at most two dates more than there are days.
        must(sealAfterDays >= outages.declaredWithin().toDays() + 2, "an outage lies after the seal");
        must(sealAfterDays >= repairs.within().toDays() + repairs.mostDays() + 2, "a repair lies after the seal");
    }

    /** One is earned whenever a streak has grown by so many days, unless {@code most} are held. */
    public record Freezes(int everyDays, int most) {
        public Freezes {
            must(everyDays >= 1 && most >= 0, "everyDays >= 1, most >= 0");
        }
    }

    /**
     * @param within after the end of the first missed day
     * @param mostDays that are missed in a row
     * @param every so often at most
     */
    public record Repairs(Duration within, int mostDays, Duration every) {
        public Repairs {
            must(isPositive(within) && mostDays >= 1 && isPositive(every), "within > 0, mostDays >= 1, every > 0");
        }
    }

    /**
     * @param overlap with a day, from which on it excuses the day
     * @param declaredWithin from its beginning
     * @param longest one there may be
     */
    public record Outages(Duration overlap, Duration declaredWithin, Duration longest) {
        public Outages {
            must(isPositive(overlap) && isPositive(declaredWithin), "overlap > 0, declaredWithin > 0");
            must(longest.compareTo(overlap) >= 0, "longest >= overlap");
        }
    }

    /** @param daysAhead furthest date */
    public record Rest(int mostWeekdays, int mostDates, int daysAhead) {
        public Rest {
            must(mostWeekdays >= 0 && mostWeekdays < 7, "a weekday is left to study");
            must(mostDates >= 0 && daysAhead >= mostDates, "0 <= mostDates <= daysAhead");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
