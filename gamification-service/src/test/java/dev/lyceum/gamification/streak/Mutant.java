package dev.lyceum.gamification.streak;

import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ways in which others got streaks wrong. Each is one step of the {@link Model}. */
enum Mutant {
    /** The date on the wall where the learner is: it goes backwards when they travel west. */
    NAIVE_LOCAL_DATE(new Model() {
        @Override
        LocalDate dayOf(ZoneTimeline zones, Instant at) {
            ZoneTimeline.Change holding = zones.changes().get(0);
            for (ZoneTimeline.Change change : zones.changes()) {
                holding = change.effectiveFrom().isAfter(at) ? holding : change;
            }
            return LocalDate.ofInstant(at, holding.zone());
        }
    }),

    NO_VOID_DAYS(new Model() {
        @Override
        Judge judge(Facts facts) {
            Judge judge = super.judge(facts);
            return (day, now) -> judge.judge(day, now) == DayStatus.VOID ? DayStatus.MISSED : judge.judge(day, now);
        }
    }),

    /** A day counts as missed before it is over. */
    BREAKS_ON_OPEN_TODAY(new Model() {
        @Override
        Judge judge(Facts facts) {
            var judge = new DayJudge(facts, RULES);
            return (day, now) -> {
                DayStatus broken = judge.isShort(day) ? DayStatus.VOID : DayStatus.MISSED;
                return judge.judge(day, now) == DayStatus.PENDING ? broken : judge.judge(day, now);
            };
        }
    }),

    UTC_DAYS(new Model() {
        @Override
        DayPartition days(ZoneTimeline zones) {
            return new DayPartition(ZoneTimeline.utc());
        }
    }),

    CURRENT_ZONE_FOR_ALL_TIME(new Model() {
        @Override
        DayPartition days(ZoneTimeline zones) {
            return new DayPartition(ZoneTimeline.of(zones.zone()));
        }
    }),

    FROZEN_DAYS_COUNT(new Model() {
        @Override
        Judge judge(Facts facts) {
            Judge judge = super.judge(facts);
            return (day, now) ->
                    judge.judge(day, now) == DayStatus.PROTECTED ? DayStatus.ACTIVE : judge.judge(day, now);
        }
    }),

    LONGEST_IS_CURRENT(new Model() {
        @Override
        Streak shown(Streak streak) {
            return new Streak(streak.run(), streak.run(), streak.lastActiveDay(), streak.held(), streak.turns());
        }
    }),

    LATE_DAYS_ARE_SKIPPED(new Model() {
        @Override
        List<LocalDate> heard(List<LocalDate> arrivals) {
            List<LocalDate> inOrder = new ArrayList<>();
            for (LocalDate day : arrivals) {
                if (inOrder.isEmpty() || !day.isBefore(inOrder.get(inOrder.size() - 1))) {
                    inOrder.add(day);
                }
            }
            return inOrder;
        }
    });

    private final Model model;

    Mutant(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }
}
