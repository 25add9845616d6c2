package dev.lyceum.gamification.streak;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What happened to a learner in sixty days, and until when we look.
 *
 * @param arrivals when things were solved, in the order in which we heard of it
 */
record Diary(Life life, ZoneTimeline zones, List<Instant> arrivals, Saves saves, Instant now) {

    /** What stands for days without a study day. */
    record Saves(Set<LocalDate> freezesUsed, Set<LocalDate> repaired, List<RestPlan> rest, List<Outage> outages) {
        static final Saves NONE = new Saves(Set.of(), Set.of(), List.of(), List.of());

        Saves andFreezeOn(LocalDate day) {
            return new Saves(plus(freezesUsed, day), repaired, rest, outages);
        }

        Saves andRepairOf(LocalDate day) {
            return new Saves(freezesUsed, plus(repaired, day), rest, outages);
        }

        Saves and(Outage outage) {
            List<Outage> more = new ArrayList<>(outages);
            more.add(outage);
            return new Saves(freezesUsed, repaired, rest, more);
        }

        /** On more weekdays or dates than any plan that there is. */
        Saves andRestOn(LocalDate day) {
            List<RestPlan> wider = new ArrayList<>();
            rest.forEach(plan ->
                    wider.add(new RestPlan(plan.from(), plan.weekdays(), plus(plan.dates(), day), plan.setAt())));
            wider.add(new RestPlan(LocalDate.EPOCH, Set.of(), Set.of(day), Instant.EPOCH));
            return new Saves(freezesUsed, repaired, wider, outages);
        }

        private static Set<LocalDate> plus(Set<LocalDate> days, LocalDate day) {
            Set<LocalDate> more = new HashSet<>(days);
            more.add(day);
            return more;
        }
    }

    /** From hardly ever to several times a day, in bursts; with everything that saves a day, sometimes. */
    static Diary of(Life life) {
        SplittableRandom random = life.random();
        List<Instant> arrivals = new ArrayList<>();
        Instant end = life.begins().plus(Duration.ofDays(Timelines.DAYS));
        int rhythm = 1 + random.nextInt(60);
        for (Instant at = life.begins();
                at.isBefore(end);
                at = at.plus(Duration.ofMinutes(random.nextInt(rhythm * 60) + 1))) {
            arrivals.add(random.nextInt(arrivals.size() + 1), at);
        }
        return new Diary(life, life.zones(), arrivals, saves(life, random), life.anyInstant(random));
    }

    private static Saves saves(Life life, SplittableRandom random) {
        Saves saves = Saves.NONE;
        var days = new DayPartition(life.zones());
        for (int i = random.nextInt(4); i > 0; i--) {
            saves = saves.andFreezeOn(days.dayOf(life.anyInstant(random)));
            saves = saves.andRepairOf(days.dayOf(life.anyInstant(random)));
            saves = saves.and(outage(life, random));
        }
        if (random.nextBoolean()) {
            LocalDate from = days.dayOf(life.anyInstant(random));
            DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
            var plan = new RestPlan(from, Set.of(weekday), Set.of(from.plusDays(2)), Instant.EPOCH);
            saves = new Saves(saves.freezesUsed(), saves.repaired(), List.of(plan), saves.outages());
        }
        return saves;
    }

    static Outage outage(Life life, SplittableRandom random) {
        Instant from = life.anyInstant(random);
        return new Outage(new UUID(0, 0), from, from.plus(Duration.ofMinutes(1 + random.nextInt(48 * 60))));
    }

    Diary with(List<Instant> otherArrivals) {
        return new Diary(life, zones, otherArrivals, saves, now);
    }

    Diary with(Saves others) {
        return new Diary(life, zones, arrivals, others, now);
    }

    Diary in(ZoneTimeline otherZones) {
        return new Diary(life, otherZones, arrivals, saves, now);
    }

    Diary without(Instant after) {
        return with(arrivals.stream().filter(at -> !at.isAfter(after)).toList());
    }

    Diary asOf(Instant instant) {
        return new Diary(life, zones, arrivals, saves, instant);
    }
}
