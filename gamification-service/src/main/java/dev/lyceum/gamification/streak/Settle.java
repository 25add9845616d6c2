package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.Streak.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings what is kept of a streak up to an instant: closes days, uses and earns freezes, and says what there is to tell. The
 * same facts and the same instant settle it once; a second time there is nothing left to decide or to tell.
 */
final class Settle {
    private final StreakRules rules;

    Settle(StreakRules rules) {
        this.rules = rules;
    }

    /** @param facts everything that is known, what was used and closed by {@code before} included */
    Settlement asOf(KeptStreak before, Facts facts, Instant now) {
        Closed closed = close(before, facts, now);
        List<News> news = new ArrayList<>(closed.news());
        LocalDate atRiskOn = before.atRiskOn();
        LocalDate today = facts.today(now);
        if (isAtRisk(closed, today, now) && !today.equals(atRiskOn)) {
            news.add(closed.news(News.Kind.AT_RISK, today, now));
            atRiskOn = today;
        }
        return closed.settlement(keep(closed, atRiskOn, now), List.of(), closed.used(), news);
    }

    /**
     * The same when a study day is heard of, as of the time at which it was earned. Days up to then are closed first, so
     * what ended is told before what begins.
     *
     * @param facts with the new day among them
     * @param now by the clock; only tells that a streak which had ended stays closed up to now
     */
    Settlement withStudyDay(KeptStreak before, Facts facts, LocalDate day, Instant earnedAt, Instant now) {
        Facts without = facts.without(day);
        if (before.isAtRest() && before.closedThrough() != null) {
            without = without.closedThrough(new DayJudge(facts, rules).closedThrough(now));
        }
        Instant at = notBeforeClosing(without, earnedAt);
        Closed first = close(before, without, at);
        KeptStreak between = keep(first, before.atRiskOn(), at);

        Facts with = first.facts().withActive(day);
        Streak longer = fold(with).asOf(at);
        List<EarnedFreeze> earned = earned(first.streak().run(), longer, day, earnedAt);
        Closed second = close(between, with.withFreezesEarned(earned), at);

        List<News> news = new ArrayList<>(first.news());
        news.addAll(second.news());
        if (isExtended(between, second.streak())) {
            news.add(extended(second));
        }
        List<LocalDate> used = new ArrayList<>(first.used());
        used.addAll(second.used());
        return second.settlement(keep(second, before.atRiskOn(), at), earned, used, news);
    }

    /** What is known to be closed was closed at some instant; late news is judged as of then. */
    private Instant notBeforeClosing(Facts facts, Instant at) {
        if (facts.closedThrough() == null) {
            return at;
        }
        Instant closed = new DayJudge(facts, rules).closes(facts.closedThrough());
        return closed.isAfter(at) ? closed : at;
    }

    private StreakFold fold(Facts facts) {
        return new StreakFold(facts, new DayJudge(facts, rules));
    }

    /** The result of closing days. */
    private record Closed(Streak streak, Facts facts, LocalDate brokenOn, List<LocalDate> used, List<News> news) {

        News news(News.Kind kind, LocalDate day, Instant now) {
            Instant deadline = facts.days().start(facts.today(now).plusDays(1));
            return new News(kind, streak.run(), streak.longest(), day, deadline);
        }

        Settlement settlement(KeptStreak kept, List<EarnedFreeze> earned, List<LocalDate> freezesUsed, List<News> all) {
            return new Settlement(kept, earned, List.copyOf(freezesUsed), List.copyOf(all));
        }
    }

    private Closed close(KeptStreak before, Facts facts, Instant now) {
        Streak streak = fold(facts).asOf(now);
        List<LocalDate> used = streak.days(Kind.PROTECTED);
        Facts closed = facts.withFreezesUsed(used).closedThrough(new DayJudge(facts, rules).closedThrough(now));
        List<News> news = new ArrayList<>();
        LocalDate brokenOn = before.brokenOn();
        for (Streak.Turn turn : streak.turns()) {
            if (turn.kind() != Kind.IN_GRACE && isNew(turn.day(), facts)) {
                news.add(news(turn, streak, closed.days().start(facts.today(now).plusDays(1))));
                brokenOn = turn.kind() == Kind.BROKEN ? turn.day() : brokenOn;
            }
        }
        boolean stillBroken = brokenOn == null || facts.sealed().holds(brokenOn) || streak.isBrokenOn(brokenOn);
        if (stillBroken) {
            return new Closed(streak, closed, brokenOn, used, news);
        }
        // The streak ended, as was told, and the day that ended it does so no more.
        boolean restored = streak.run() > before.run();
        var result =
                new Closed(streak, closed, restored ? null : streak.lastBreak().orElse(null), used, news);
        if (restored) {
            news.add(0, result.news(News.Kind.RESTORED, brokenOn, now));
        }
        return result;
    }

    private static boolean isNew(LocalDate day, Facts facts) {
        return facts.closedThrough() == null || day.isAfter(facts.closedThrough());
    }

    /** What goes on after the turn counts already, unless it ended as well: whoever only listens knows the streak. */
    private static News news(Streak.Turn turn, Streak streak, Instant deadline) {
        boolean wentOn = streak.lastBreak().filter(turn.day()::isBefore).isEmpty();
        int current = wentOn ? streak.run() : turn.run();
        int longest = wentOn ? streak.longest() : turn.longest();
        News.Kind kind = turn.kind() == Kind.PROTECTED ? News.Kind.PROTECTED : News.Kind.BROKEN;
        return new News(kind, current, longest, turn.day(), deadline);
    }

    private static boolean isExtended(KeptStreak before, Streak after) {
        boolean further = !after.lastActiveDay().equals(before.lastActiveDay());
        return after.run() > 0 && (further || after.run() > before.run());
    }

    /** Of the last day, also when an earlier one that came late made it longer: the highest day tells the state. */
    private static News extended(Closed closed) {
        LocalDate last = closed.streak().lastActiveDay();
        Instant deadline = closed.facts().days().start(last.plusDays(1));
        return new News(
                News.Kind.EXTENDED, closed.streak().run(), closed.streak().longest(), last, deadline);
    }

    private List<EarnedFreeze> earned(int before, Streak after, LocalDate day, Instant at) {
        int every = rules.freezes().everyDays();
        List<EarnedFreeze> earned = new ArrayList<>();
        for (int reached = before / every + 1; reached <= after.run() / every; reached++) {
            if (after.held() + earned.size() < rules.freezes().most()) {
                earned.add(new EarnedFreeze(day, reached * every, at));
            }
        }
        return List.copyOf(earned);
    }

    private boolean isAtRisk(Closed closed, LocalDate today, Instant now) {
        var judge = new DayJudge(closed.facts(), rules);
        return closed.streak().run() > 0
                && judge.isOpen(today, now)
                && !now.isBefore(judge.warns(today))
                && now.isBefore(closed.facts().days().start(today.plusDays(1)));
    }

    private KeptStreak keep(Closed closed, LocalDate atRiskOn, Instant now) {
        Streak streak = closed.streak();
        return new KeptStreak(
                streak.run(),
                streak.longest(),
                streak.lastActiveDay(),
                closed.brokenOn(),
                closed.facts().closedThrough(),
                atRiskOn,
                nextCloseAt(closed, atRiskOn, now),
                seal(closed.facts(), now));
    }

    private Instant nextCloseAt(Closed closed, LocalDate atRiskOn, Instant now) {
        var judge = new DayJudge(closed.facts(), rules);
        Streak streak = closed.streak();
        if (streak.inGrace().isPresent()) {
            return judge.closes(streak.inGrace().get());
        }
        if (streak.run() == 0) {
            return null;
        }
        LocalDate open = judge.nextOpen(streak.lastActiveDay(), now);
        return open.equals(atRiskOn) ? judge.closes(open) : judge.warns(open);
    }

    private Snapshot seal(Facts facts, Instant now) {
        LocalDate through = facts.closedThrough().minusDays(rules.sealAfterDays());
        boolean isSealed = facts.sealed().holds(through);
        return isSealed ? facts.sealed() : fold(facts).seal(through, now);
    }
}
