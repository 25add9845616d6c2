package dev.lyceum.kit.time;

import dev.lyceum.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as a client writes them: {@code YYYY-MM-DD} of our era. */
public final class Days {
    private Days() {}

    /**
     * @param parameter its name, for the answer
     * @param text may be null: then there is none
     * @throws Problem 400 for what is no day
     */
    public static Optional<LocalDate> parse(String parameter, String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse).filter(Days::isOfOurEra);
        } catch (DateTimeException malformed) {
            throw Problem.invalid(parameter, "date", "A day as YYYY-MM-DD.");
        }
    }

    private static boolean isOfOurEra(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("no such year");
        }
        return true;
    }
}
