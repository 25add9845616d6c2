package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.StreakRules.Repairs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a streak that has ended can be mended, and if not, why. */
sealed interface RepairOffer {

    /** @param days missed, oldest first */
    record Open(List<LocalDate> days) implements RepairOffer {}

    /**
     * @param code of the problem that a client sees
     * @param again when it will be possible, if ever
     */
    record Refused(String code, String detail, Optional<Instant> again) implements RepairOffer {}

    /** @param lastRepair that has not come back because its days turned out to be active */
    static RepairOffer of(Facts facts, Optional<Instant> lastRepair, StreakRules rules, Instant now) {
        var judge = new DayJudge(facts, rules);
        Optional<LocalDate> broken = new StreakFold(facts, judge).asOf(now).lastBreak();
        if (broken.isEmpty()) {
            return refused("nothing-to-repair", "No day has ended this streak lately.");
        }
        Repairs limits = rules.repairs();
        Instant until = facts.days().start(broken.get().plusDays(1)).plus(limits.within());
        if (now.isAfter(until)) {
            return refused("repair-too-late", "It could be repaired until " + until + ".");
        }
        List<LocalDate> missed = missedFrom(broken.get(), facts, judge, now);
        if (missed.size() > limits.mostDays()) {
            return refused("too-many-days-missed", "At most " + limits.mostDays() + " days in a row are repaired.");
        }
        Optional<Instant> again =
                lastRepair.map(last -> last.plus(limits.every())).filter(now::isBefore);
        return again.isPresent()
                ? new Refused("repaired-lately", "The next repair is possible from " + again.get() + " on.", again)
                : new Open(missed);
    }

    private static RepairOffer refused(String code, String detail) {
        return new Refused(code, detail, Optional.empty());
    }

    /** Up to the next study day, or today. A day that is over and not closed yet would end the streak again. */
    private static List<LocalDate> missedFrom(LocalDate broken, Facts facts, Judge judge, Instant now) {
        LocalDate next = facts.active().higher(broken);
        LocalDate end = next == null ? facts.today(now) : next;
        return Stream.iterate(broken, day -> day.isBefore(end), day -> day.plusDays(1))
                .filter(day -> isMissed(judge.judge(day, now)))
                .toList();
    }

    private static boolean isMissed(DayStatus status) {
        return status == DayStatus.MISSED || status == DayStatus.CLOSING;
    }
}
