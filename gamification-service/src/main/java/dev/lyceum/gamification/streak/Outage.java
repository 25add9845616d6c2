package dev.lyceum.gamification.streak;

import dev.lyceum.kit.time.DayPartition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A time, half-open, in which an operator says that learners could not learn. */
public record Outage(UUID id, Instant startsAt, Instant endsAt) {

    boolean overlaps(LocalDate day, DayPartition days, Duration least) {
        Instant begin = later(startsAt, days.start(day));
        Instant end = earlier(endsAt, days.start(day.plusDays(1)));
        return Duration.between(begin, end).compareTo(least) >= 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
