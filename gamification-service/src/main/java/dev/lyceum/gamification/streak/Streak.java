package dev.lyceum.gamification.streak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a learner's days amount to as of some instant.
 *
 * @param run active days of the streak that still goes on; 0 when none does
 * @param longest of the longest one ever
 * @param lastActiveDay null when there is none
 * @param held freezes that are left
 * @param turns what happened on days without a fact, since the seal, oldest first
 */
public record Streak(int run, int longest, LocalDate lastActiveDay, int held, List<Turn> turns) {

    /** What becomes of a streak on a day on which nothing was solved and nothing stands for it. */
    enum Kind {
        /** A freeze is used. */
        PROTECTED,
        /** It ends. */
        BROKEN,
        /** One of the two, once the day is closed. */
        IN_GRACE
    }

    /**
     * @param run after it
     * @param longest up to then
     */
    record Turn(LocalDate day, Kind kind, int run, int longest) {}

    List<LocalDate> days(Kind kind) {
        return turns.stream().filter(turn -> turn.kind() == kind).map(Turn::day).toList();
    }

    boolean isBrokenOn(LocalDate day) {
        return days(Kind.BROKEN).contains(day);
    }

    Optional<LocalDate> lastBreak() {
        return days(Kind.BROKEN).stream().reduce((earlier, later) -> later);
    }

    /** The first day that is over and not yet closed. */
    Optional<LocalDate> inGrace() {
        return days(Kind.IN_GRACE).stream().findFirst();
    }
}
