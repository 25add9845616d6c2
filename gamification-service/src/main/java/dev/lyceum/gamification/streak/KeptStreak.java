package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is kept of a streak between two writes: the fold's result, what was told of it, and when to look again.
 *
 * @param brokenOn the day of which it was told that it ended the streak, as long as it does
 * @param closedThrough last day that has been closed
 * @param atRiskOn last day of which it was told that the streak is at risk
 * @param nextCloseAt when there will be something to tell, unless something happens before; null when there will not
 */
record KeptStreak(
        int run,
        int longest,
        LocalDate lastActiveDay,
        LocalDate brokenOn,
        LocalDate closedThrough,
        LocalDate atRiskOn,
        Instant nextCloseAt,
        Snapshot sealed) {
    static final KeptStreak NONE = new KeptStreak(0, 0, null, null, null, null, null, Snapshot.NONE);

    /** The same, of which it was told that this day ended it. */
    KeptStreak brokenOn(LocalDate day) {
        return new KeptStreak(run, longest, lastActiveDay, day, closedThrough, atRiskOn, nextCloseAt, sealed);
    }

    /** Nothing will happen to it by itself. */
    boolean isAtRest() {
        return nextCloseAt == null;
    }
}
