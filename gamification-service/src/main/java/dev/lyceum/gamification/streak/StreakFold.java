package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes over a learner's days, from the seal to today, and decides where a freeze is used. Without a streak it goes straight
 * to the next study day, so it costs what happened since the seal and not how long ago that was.
 */
final class StreakFold {
    private final Facts facts;
    private final Judge judge;

    StreakFold(Facts facts, Judge judge) {
        this.facts = facts;
        this.judge = judge;
    }

    /** With the freezes that are used by then, whether that is written down already or not. */
    Streak asOf(Instant now) {
        return new Walk(now).through(facts.today(now));
    }

    /** What the days up to this one come to; all of them closed, and their freezes written down. */
    Snapshot seal(LocalDate through, Instant now) {
        Streak streak = new Walk(now).through(through);
        long earned = facts.freezesEarned().stream()
                .filter(freeze -> !freeze.day().isAfter(through))
                .count();
        long spent = spent(now).stream().filter(day -> !day.isAfter(through)).count();
        int held = Math.toIntExact(facts.sealed().held() + earned - spent);
        return new Snapshot(through, streak.run(), streak.longest(), streak.lastActiveDay(), held);
    }

    /** A freeze whose day turns out to be active or excused has come back. */
    private List<LocalDate> spent(Instant now) {
        return facts.freezesUsed().stream()
                .filter(day -> !facts.repaired().contains(day) && judge.judge(day, now) == DayStatus.PROTECTED)
                .toList();
    }

    private final class Walk {
        private final Instant now;
        private final int spent;
        private final List<Streak.Turn> turns = new ArrayList<>();
        private int run = facts.sealed().run();
        private int longest = facts.sealed().longest();
        private LocalDate lastActive = facts.sealed().lastActiveDay();
        private int using;

        Walk(Instant now) {
            this.now = now;
            this.spent = spent(now).size();
        }

        Streak through(LocalDate end) {
            LocalDate day = first();
            while (day != null && !day.isAfter(end)) {
                visit(day);
                day = run == 0 ? facts.active().higher(day) : day.plusDays(1);
            }
            int held = facts.sealed().held() + facts.freezesEarned().size() - spent - using;
            return new Streak(run, longest, lastActive, held, List.copyOf(turns));
        }

        private LocalDate first() {
            LocalDate sealed = facts.sealed().through();
            if (sealed == null) {
                return facts.active().isEmpty() ? null : facts.active().first();
            }
            return run == 0 ? facts.active().higher(sealed) : sealed.plusDays(1);
        }

        private void visit(LocalDate day) {
            switch (judge.judge(day, now)) {
                case ACTIVE -> extend(day);
                case MISSED -> miss(day, true);
                case CLOSING -> miss(day, false);
                case PENDING, PROTECTED, REST, EXCUSED, VOID -> {
                    // The streak waits.
                }
            }
        }

        private void extend(LocalDate day) {
            run++;
            longest = Math.max(longest, run);
            lastActive = day;
        }

        private void miss(LocalDate day, boolean closed) {
            boolean saved = canUseFreezeOn(day);
            using += saved ? 1 : 0;
            run = saved ? run : 0;
            Streak.Kind closing = saved ? Streak.Kind.PROTECTED : Streak.Kind.BROKEN;
            turns.add(new Streak.Turn(day, closed ? closing : Streak.Kind.IN_GRACE, run, longest));
        }

        /** What was closed without a freeze stays so, whatever is heard later. */
        private boolean canUseFreezeOn(LocalDate day) {
            boolean open = facts.closedThrough() == null || day.isAfter(facts.closedThrough());
            return open && heldBefore(facts.days().start(day.plusDays(1))) > 0;
        }

        private long heldBefore(Instant end) {
            long earned = facts.freezesEarned().stream()
                    .filter(freeze -> freeze.at().isBefore(end))
                    .count();
            return facts.sealed().held() + earned - spent - using;
        }
    }
}
