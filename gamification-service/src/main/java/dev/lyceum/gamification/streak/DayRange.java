package dev.lyceum.gamification.streak;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.time.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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
}
