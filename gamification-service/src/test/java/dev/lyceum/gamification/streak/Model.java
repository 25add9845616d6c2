package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.rules.RuleFile;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The rules as they are, each step apart so that a {@link Mutant} can get it wrong. */
class Model {
    static final StreakRules RULES =
            RuleFile.read("/rules/streak.yaml", StreakRules.class).at(Instant.EPOCH);

    DayPartition days(ZoneTimeline zones) {
        return new DayPartition(zones);
    }

    /** The day that the tutor stamps on something solved. */
    LocalDate dayOf(ZoneTimeline zones, Instant at) {
        return days(zones).dayOf(at);
    }

    /** What is made of study days, in the order in which they were heard of. */
    List<LocalDate> heard(List<LocalDate> arrivals) {
        return arrivals;
    }

    Judge judge(Facts facts) {
        return new DayJudge(facts, RULES);
    }

    Streak shown(Streak streak) {
        return streak;
    }

    /** Everything up to the diary's now, with every day closed that can be. */
    final Streak streak(Diary diary) {
        Facts facts = facts(diary);
        return shown(new StreakFold(facts, judge(facts)).asOf(diary.now()));
    }

    final Facts facts(Diary diary) {
        List<LocalDate> stamped = diary.arrivals().stream()
                .filter(at -> !at.isAfter(diary.now()))
                .map(at -> dayOf(diary.zones(), at))
                .toList();
        DayPartition days = days(diary.zones());
        var facts = new Facts(
                days,
                Snapshot.NONE,
                null,
                new TreeSet<>(heard(stamped)),
                List.of(),
                diary.saves().freezesUsed(),
                diary.saves().repaired(),
                diary.saves().rest(),
                diary.saves().outages());
        return facts.closedThrough(new DayJudge(facts, RULES).closedThrough(diary.now()));
    }
}
