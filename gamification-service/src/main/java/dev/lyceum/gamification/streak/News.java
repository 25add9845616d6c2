package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;

/** Something about a streak that its learner is told once. */
record News(Kind kind, int current, int longest, LocalDate day, Instant deadline) {

    /** With the event's name. */
    enum Kind {
        EXTENDED("StreakExtended"),
        AT_RISK("StreakAtRisk"),
        PROTECTED("StreakProtected"),
        BROKEN("StreakBroken"),
        RESTORED("StreakRestored");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }
    }
}
