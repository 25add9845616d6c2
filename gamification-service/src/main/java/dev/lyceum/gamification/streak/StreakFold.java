package dev.lyceum.gamification.streak;

import dev.lyceum.kit.time.DayPartition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One learner's study days, and what they amount to. The days are a set: order and repetition mean nothing. Time only
 * decides whether the last run still goes on.
 */
public final class StreakFold {
    /** A day shorter than this is void. New York to London leaves 19 hours, Los Angeles to New York 21. */
    private static final Duration SHORTEST_FULL_DAY = Duration.ofHours(20);

    private final NavigableSet<LocalDate> active;
    private final DayPartition days;

    public StreakFold(Collection<LocalDate> active, DayPartition days) {
        this.active = new TreeSet<>(active);
        this.days = days;
    }

    public Streak streak() {
        Streak streak = Streak.NONE;
        for (LocalDate day : active) {
            streak = goesOn(streak, day) ? streak.extendedOn(day) : streak.startedAgainOn(day);
        }
        return streak;
    }

    public StreakView asOf(Instant now) {
        Streak streak = streak();
        LocalDate today = today(now);
        return new StreakView(
                goesOn(streak, today) ? streak.run() : 0,
                streak.longest(),
                active.contains(today),
                streak.lastActiveDay(),
                days.start(today.plusDays(1)));
    }

    /** The days from {@code from} to {@code to}, both included, that lie between the first study day and today. */
    public List<JudgedDay> judged(LocalDate from, LocalDate to, Instant now) {
        LocalDate today = today(now);
        LocalDate begin = active.isEmpty() ? today : earlier(active.first(), today);
        LocalDate first = later(from, begin);
        LocalDate end = earlier(to, today).plusDays(1);
        return first.isBefore(end)
                ? first.datesUntil(end)
                        .map(day -> new JudgedDay(day, status(day, today)))
                        .toList()
                : List.of();
    }

    private DayStatus status(LocalDate day, LocalDate today) {
        if (active.contains(day)) {
            return DayStatus.ACTIVE;
        }
        if (day.equals(today)) {
            return DayStatus.PENDING;
        }
        return isVoid(day) ? DayStatus.VOID : DayStatus.MISSED;
    }

    /** No day was missed after the streak's last day and before this one. Stops at the first full day, so it is quick. */
    private boolean goesOn(Streak streak, LocalDate until) {
        if (streak.lastActiveDay() == null) {
            return false;
        }
        LocalDate day = streak.lastActiveDay().plusDays(1);
        while (day.isBefore(until) && isVoid(day)) {
            day = day.plusDays(1);
        }
        return !day.isBefore(until);
    }

    private boolean isVoid(LocalDate day) {
        return days.length(day).compareTo(SHORTEST_FULL_DAY) < 0;
    }

    /** A day stamped by the tutor has begun, even when news of the zone that it began in has not reached us yet. */
    private LocalDate today(Instant now) {
        LocalDate today = days.dayOf(now);
        return active.isEmpty() ? today : later(today, active.last());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
