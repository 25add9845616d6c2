package dev.lyceum.gamification.streak;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.time.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code ?from=&to=}: days, both included; a year at most. */
record DayRange(LocalDate from, LocalDate to) {
    private static final int UNLESS_TOLD = 30;
    private static final int LONGEST = 366;

    /** @throws Problem 400 for what is no day, a range the wrong way round or too long */
    static DayRange parse(String from, String to, LocalDate today) {
        LocalDate end = Days.parse("to", to).orElse(today);
        LocalDate begin = Days.parse("from", from).orElse(end.minusDays(UNLESS_TOLD - 1));
        if (begin.isAfter(end)) {
            throw Problem.invalid("from", "range", "Not after to.");
        }
        if (ChronoUnit.DAYS.between(begin, end) >= LONGEST) {
            throw Problem.invalid("from", "range", "At most " + LONGEST + " days.");
        }
        return new DayRange(begin, end);
    }

    /** Without the days before this one. */
    DayRange notBefore(LocalDate first) {
        return from.isBefore(first) ? new DayRange(first, to) : this;
    }

    /** Its days, today the last one; none when it lies ahead. */
    List<LocalDate> upTo(LocalDate today) {
        LocalDate end = to.isAfter(today) ? today : to;
        return from.isAfter(end) ? List.of() : from.datesUntil(end.plusDays(1)).toList();
    }
}
