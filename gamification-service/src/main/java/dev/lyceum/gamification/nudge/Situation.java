package dev.lyceum.gamification.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Where a learner stands, by their own clock: all that nudges are chosen by.
 *
 * @param today the learner's own day, and {@code endsAt} the first instant behind it
 * @param streak days of the one that goes on; 0 when none does
 * @param lastActiveDay empty for somebody who never solved anything
 * @param lastSolved each subject (a type of problem), and the day it was solved last
 */
record Situation(
        Instant now,
        LocalDate today,
        Instant endsAt,
        int streak,
        boolean activeToday,
        Optional<LocalDate> lastActiveDay,
        long xp,
        long xpToNextLevel,
        int goal,
        int done,
        Map<String, LocalDate> lastSolved) {
    Situation {
        lastSolved = Map.copyOf(lastSolved);
    }
}
