package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;

/** Says what a day means to the streak, as of now. */
@FunctionalInterface
interface Judge {
    DayStatus judge(LocalDate day, Instant now);
}
