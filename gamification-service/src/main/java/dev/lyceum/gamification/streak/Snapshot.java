package dev.lyceum.gamification.streak;

import java.time.LocalDate;

/**
 * What the days up to one of them have come to: the fold goes on from there.
 *
 * @param through last day that is in it; null for none
 * @param held freezes not used up to then
 */
public record Snapshot(LocalDate through, int run, int longest, LocalDate lastActiveDay, int held) {
    static final Snapshot NONE = new Snapshot(null, 0, 0, null, 0);

    boolean holds(LocalDate day) {
        return through != null && !day.isAfter(through);
    }
}
