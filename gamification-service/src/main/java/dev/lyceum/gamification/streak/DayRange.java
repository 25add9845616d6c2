package dev.lyceum.gamification.streak;

import dev.lyceum.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code ?from=&to=}: days, both included; a year at most. */
record DayRange(LocalDate from, LocalDate to) {
    private static final int UNLESS_TOLD = 30;
    private static final int LONGEST = 366;

    /** @throws Problem 400 for what is no day, a range the wrong way round or too long */
    static DayRange parse(String from, String to, LocalDate today) {
        LocalDate end = day("to", to).orElse(today);
        LocalDate begin = day("from", from).orElse(end.minusDays(UNLESS_TOLD - 1));
        if (begin.isAfter(end)) {
            throw Problem.invalid("from", "range", "Not after to.");
        }
        if (ChronoUnit.DAYS.between(begin, end) >= LONGEST) {
            throw Problem.invalid("from", "range", "At most " + LONGEST + " days.");
        }
        return new DayRange(begin, end);
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse).filter(DayRange::isOfOurEra);
        } catch (DateTimeException malformed) {
            throw Problem.invalid(name, "date", "A day as YYYY-MM-DD.");
        }
    }

    private static boolean isOfOurEra(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("no such year");
        }
        return true;
    }
}
