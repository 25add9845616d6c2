package dev.lyceum.gamification.streak;

import java.time.LocalDate;

/**
 * What a learner's study days amount to, whatever time it is.
 *
 * @param run days of the run that ends at {@code lastActiveDay}, whether it still goes on or not
 * @param longest days of the longest run ever
 * @param lastActiveDay null when there is none
 */
public record Streak(int run, int longest, LocalDate lastActiveDay) {
    static final Streak NONE = new Streak(0, 0, null);

    Streak extendedOn(LocalDate day) {
        return new Streak(run + 1, Math.max(longest, run + 1), day);
    }

    Streak startedAgainOn(LocalDate day) {
        return new Streak(1, Math.max(longest, 1), day);
    }

    /** A day was added at its end, or filled a gap in it. A late day that joins an older run is no news of this one. */
    boolean isExtensionOf(Streak before) {
        return !lastActiveDay.equals(before.lastActiveDay) || run > before.run;
    }
}
