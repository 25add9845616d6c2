package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.streak.DayStatus.ACTIVE;
import static dev.lyceum.gamification.streak.DayStatus.CLOSING;
import static dev.lyceum.gamification.streak.DayStatus.EXCUSED;
import static dev.lyceum.gamification.streak.DayStatus.MISSED;
import static dev.lyceum.gamification.streak.DayStatus.PENDING;
import static dev.lyceum.gamification.streak.DayStatus.PROTECTED;
import static dev.lyceum.gamification.streak.DayStatus.REST;
import static dev.lyceum.gamification.streak.DayStatus.VOID;

import java.time.Instant;
import java.time.LocalDate;

/** Judges a day by the facts of that day alone. */
final class DayJudge implements Judge {
    private final Facts facts;
    private final StreakRules rules;

    DayJudge(Facts facts, StreakRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** What excuses a day comes before what was spent on it, so that a freeze comes back. */
    @Override
    public DayStatus judge(LocalDate day, Instant now) {
        if (facts.active().contains(day)) {
            return ACTIVE;
        }
        if (isExcused(day)) {
            return EXCUSED;
        }
        if (facts.freezesUsed().contains(day) || facts.repaired().contains(day)) {
            return PROTECTED;
        }
        if (facts.isRest(day)) {
            return REST;
        }
        if (!day.isBefore(facts.today(now))) {
            return PENDING;
        }
        if (isShort(day)) {
            return VOID;
        }
        return isClosed(day, now) ? MISSED : CLOSING;
    }

    boolean isShort(LocalDate day) {
        return facts.days().length(day).compareTo(rules.shortDay()) < 0;
    }

    private boolean isExcused(LocalDate day) {
        return facts.outages().stream()
                .anyMatch(outage ->
                        outage.overlaps(day, facts.days(), rules.outages().overlap()));
    }

    private boolean isClosed(LocalDate day, Instant now) {
        boolean before = facts.closedThrough() != null && !day.isAfter(facts.closedThrough());
        return before || !closes(day).isAfter(now);
    }

    /** When the day is closed. */
    Instant closes(LocalDate day) {
        return facts.days().start(day.plusDays(1)).plus(rules.grace());
    }

    /** When whoever has done nothing on that day is told. */
    Instant warns(LocalDate day) {
        return facts.days().start(day.plusDays(1)).minus(rules.warning());
    }

    /** The streak needs something to be solved on this day. */
    boolean isOpen(LocalDate day, Instant now) {
        return switch (judge(day, now)) {
            case PENDING -> !isShort(day);
            case CLOSING, MISSED -> true;
            case ACTIVE, EXCUSED, PROTECTED, REST, VOID -> false;
        };
    }

    /** The first such day after another. A plan leaves a weekday to study on, so there is one. */
    LocalDate nextOpen(LocalDate after, Instant now) {
        LocalDate day = after.plusDays(1);
        while (!isOpen(day, now)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day that is closed as of now. */
    LocalDate closedThrough(Instant now) {
        return facts.days().dayOf(now.minus(rules.grace())).minusDays(1);
    }
}
