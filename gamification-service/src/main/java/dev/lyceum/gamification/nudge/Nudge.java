package dev.lyceum.gamification.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Something to say to a learner today.
 *
 * @param figures for its words, by their names there
 * @param subject that it is about
 * @param expiresAt the end of the learner's day
 */
record Nudge(
        NudgeKind kind,
        Priority priority,
        LocalDate day,
        Map<String, Long> figures,
        Optional<String> subject,
        Instant expiresAt) {
    Nudge {
        figures = Map.copyOf(figures);
    }
}
