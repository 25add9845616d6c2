package dev.lyceum.gamification.streak;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which a learner means to rest, from a day on until the next plan begins.
 *
 * @param setAt when they said so, always before {@code from}
 */
public record RestPlan(LocalDate from, Set<DayOfWeek> weekdays, Set<LocalDate> dates, Instant setAt) {

    boolean rests(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) || dates.contains(day);
    }
}
