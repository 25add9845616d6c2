package dev.lyceum.gamification.streak;

import dev.lyceum.kit.time.DayPartition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that one learner's streak is made of. Sets, so that order and repetition mean nothing.
 *
 * @param sealed the days before; of these no fact is here
 * @param closedThrough last day that has been closed: what was not saved by then never uses a freeze; null for none
 * @param active study days, as the tutor stamped them
 * @param freezesUsed the days they stand for, each decided once
 */
public record Facts(
        DayPartition days,
        Snapshot sealed,
        LocalDate closedThrough,
        NavigableSet<LocalDate> active,
        List<EarnedFreeze> freezesEarned,
        Set<LocalDate> freezesUsed,
        Set<LocalDate> repaired,
        List<RestPlan> rest,
        List<Outage> outages) {

    /** Study days and nothing else. */
    static Facts of(Collection<LocalDate> active, DayPartition days) {
        return new Facts(
                days, Snapshot.NONE, null, new TreeSet<>(active), List.of(), Set.of(), Set.of(), List.of(), List.of());
    }

    /** A day stamped by the tutor has begun, even when news of the zone that it began in has not reached us yet. */
    LocalDate today(Instant now) {
        LocalDate today = days.dayOf(now);
        LocalDate last = active.isEmpty() ? sealed.lastActiveDay() : active.last();
        return last == null || today.isAfter(last) ? today : last;
    }

    boolean isRest(LocalDate day) {
        return restPlan(day).filter(plan -> plan.rests(day)).isPresent();
    }

    /** The plan that holds on a day is the last one to have begun. */
    Optional<RestPlan> restPlan(LocalDate day) {
        return rest.stream().filter(plan -> !plan.from().isAfter(day)).max(Comparator.comparing(RestPlan::from));
    }

    Facts withActive(LocalDate day) {
        var more = new TreeSet<>(active);
        more.add(day);
        return new Facts(days, sealed, closedThrough, more, freezesEarned, freezesUsed, repaired, rest, outages);
    }

    Facts without(LocalDate day) {
        var fewer = new TreeSet<>(active);
        fewer.remove(day);
        return new Facts(days, sealed, closedThrough, fewer, freezesEarned, freezesUsed, repaired, rest, outages);
    }

    Facts withRepaired(Collection<LocalDate> more) {
        return new Facts(
                days, sealed, closedThrough, active, freezesEarned, freezesUsed, union(repaired, more), rest, outages);
    }

    Facts withFreezesUsed(Collection<LocalDate> more) {
        return new Facts(
                days, sealed, closedThrough, active, freezesEarned, union(freezesUsed, more), repaired, rest, outages);
    }

    Facts withFreezesEarned(Collection<EarnedFreeze> more) {
        List<EarnedFreeze> earned = new ArrayList<>(freezesEarned);
        earned.addAll(more);
        return new Facts(days, sealed, closedThrough, active, earned, freezesUsed, repaired, rest, outages);
    }

    Facts closedThrough(LocalDate day) {
        boolean isLater = closedThrough == null || day.isAfter(closedThrough);
        return isLater
                ? new Facts(days, sealed, day, active, freezesEarned, freezesUsed, repaired, rest, outages)
                : this;
    }

    private static Set<LocalDate> union(Set<LocalDate> some, Collection<LocalDate> more) {
        Set<LocalDate> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
