package dev.lyceum.tutor.daily;

import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.tutor.task.Difficulty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Whose problem a day's is and until when it counts (architecture.md section 6). */
final class DailyRules {
    /** Whoever starts before midnight may finish. */
    private static final Duration GRACE = Duration.ofHours(3);

    private DailyRules() {}

    static Difficulty difficulty(GradeLevel grade) {
        return switch (grade) {
            case ELEMENTARY -> Difficulty.ELEMENTARY;
            case MIDDLE -> Difficulty.MIDDLE;
            case HIGH -> Difficulty.HIGH;
            case ADVANCED, COLLEGE -> Difficulty.ADVANCED;
        };
    }

    /** Until the end of the learner's own day and three hours more. */
    static boolean isInTime(DayPartition days, LocalDate date, Instant solvedAt) {
        return solvedAt.isBefore(days.start(date.plusDays(1)).plus(GRACE));
    }
}
