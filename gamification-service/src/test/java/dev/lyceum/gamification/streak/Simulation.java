package dev.lyceum.gamification.streak;

import dev.lyceum.kit.time.DayPartition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A learner's streak as time goes by: what is kept, the facts, and a sweeper that is always in time. */
final class Simulation {
    final List<News> told = new ArrayList<>();
    final Set<LocalDate> used = new TreeSet<>();
    final List<EarnedFreeze> earned = new ArrayList<>();
    KeptStreak kept = KeptStreak.NONE;

    private final DayPartition days;
    private final NavigableSet<LocalDate> active = new TreeSet<>();
    private final Set<LocalDate> repaired = new HashSet<>();
    private final List<Outage> outages = new ArrayList<>();
    private final List<RestPlan> rest = new ArrayList<>();
    private final Settle settle = new Settle(Model.RULES);

    Simulation(DayPartition days) {
        this.days = days;
    }

    /** Something was solved, and is heard of now. */
    void hear(Instant solvedAt, Instant now) {
        sweep(now);
        LocalDate day = days.dayOf(solvedAt);
        if (active.add(day)) {
            Facts facts = kept.sealed().holds(day) ? whole() : sinceSeal();
            take(settle.withStudyDay(kept, facts, day, solvedAt, now));
        }
    }

    void hear(Instant solvedAt) {
        hear(solvedAt, solvedAt);
    }

    /** @return the days repaired, none when it was refused */
    List<LocalDate> repair(Instant now) {
        sweep(now);
        RepairOffer offer = RepairOffer.of(sinceSeal(), Optional.empty(), Model.RULES, now);
        List<LocalDate> mended = offer instanceof RepairOffer.Open open ? open.days() : List.of();
        repaired.addAll(mended);
        take(settle.asOf(kept, sinceSeal(), now));
        return mended;
    }

    void declare(Outage outage, Instant now) {
        sweep(now);
        outages.add(outage);
        take(settle.asOf(kept, sinceSeal(), now));
    }

    void plan(RestPlan plan, Instant now) {
        sweep(now);
        rest.add(plan);
        take(settle.asOf(kept, sinceSeal(), now));
    }

    /** Everything that is due by then. */
    void sweep(Instant now) {
        while (kept.nextCloseAt() != null && !kept.nextCloseAt().isAfter(now)) {
            take(settle.asOf(kept, sinceSeal(), kept.nextCloseAt()));
        }
    }

    /** @return what there was to do */
    Settlement settleAgain(Instant now) {
        Settlement settled = settle.asOf(kept, sinceSeal(), now);
        take(settled);
        return settled;
    }

    /** As a reader sees it. */
    Streak seen(Instant now) {
        return asOf(sinceSeal(), now);
    }

    /** The same from the very first day on. */
    Streak seenFromTheBeginning(Instant now) {
        return asOf(whole(), now);
    }

    DayStatus status(LocalDate day, Instant now) {
        return new DayJudge(whole(), Model.RULES).judge(day, now);
    }

    List<News.Kind> kinds() {
        return told.stream().map(News::kind).toList();
    }

    Facts sinceSeal() {
        Snapshot sealed = kept.sealed();
        return new Facts(
                days,
                sealed,
                kept.closedThrough(),
                new TreeSet<>(active.stream().filter(day -> !sealed.holds(day)).toList()),
                earned.stream().filter(freeze -> !sealed.holds(freeze.day())).toList(),
                new TreeSet<>(used.stream().filter(day -> !sealed.holds(day)).toList()),
                repaired,
                List.copyOf(rest),
                List.copyOf(outages));
    }

    private Facts whole() {
        return new Facts(
                days,
                Snapshot.NONE,
                kept.closedThrough(),
                new TreeSet<>(active),
                List.copyOf(earned),
                new TreeSet<>(used),
                repaired,
                List.copyOf(rest),
                List.copyOf(outages));
    }

    private static Streak asOf(Facts facts, Instant now) {
        return new StreakFold(facts, new DayJudge(facts, Model.RULES)).asOf(now);
    }

    private void take(Settlement settled) {
        kept = settled.kept();
        used.addAll(settled.freezesUsed());
        earned.addAll(settled.freezesEarned());
        told.addAll(settled.news());
    }
}
