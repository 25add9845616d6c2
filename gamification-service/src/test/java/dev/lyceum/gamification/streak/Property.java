package dev.lyceum.gamification.streak;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** What holds of every life. The numbers are those of the specification; 13 and 14 need time to pass: {@link SettleTest}. */
enum Property {
    P1_DAYS_PARTITION_TIME((model, life) -> {
        DayPartition days = model.days(life.zones());
        datesOf(life).forEach(day -> {
            Instant start = days.start(day);
            assertThat(days.start(day.plusDays(1))).isAfterOrEqualTo(start);
            boolean isEmpty = days.length(day).isZero();
            assertThat(isEmpty || model.dayOf(life.zones(), start).equals(day)).isTrue();
            // At home a day begins on its date; where midnight is lived twice, with the first of the two.
            boolean settled = life.zones().changes().size() == 1;
            assertThat(!settled
                            || isEmpty
                            || LocalDate.ofInstant(start, life.zones().zone()).equals(day))
                    .as("%s begins on its date in %s", day, life.zones().zone())
                    .isTrue();
        });
    }),

    P2_NO_DAY_GOES_BACKWARDS((model, life) -> {
        SplittableRandom random = life.random();
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            instants.add(life.anyInstant(random));
        }
        for (ZoneTimeline.Change move : life.zones().changes()) {
            instants.add(move.effectiveFrom().minusSeconds(1));
            instants.add(move.effectiveFrom());
        }
        Collections.sort(instants);
        assertThat(instants).extracting(at -> model.dayOf(life.zones(), at)).isSorted();
    }),

    P3_ORDER_AND_REPETITION_MEAN_NOTHING((model, life) -> {
        Diary diary = Diary.of(life);
        List<Instant> shuffled = new ArrayList<>(diary.arrivals());
        shuffled.addAll(diary.arrivals());
        Collections.shuffle(shuffled, new Random(life.seed()));
        assertThat(model.streak(diary.with(shuffled))).isEqualTo(model.streak(diary));
    }),

    P4_AN_ACTIVITY_NEVER_LOWERS((model, life) -> {
        Diary diary = Diary.of(life);
        SplittableRandom random = life.random();
        Streak before = model.streak(diary);
        for (int i = 0; i < 10; i++) {
            List<Instant> more = new ArrayList<>(diary.arrivals());
            more.add(random.nextInt(more.size() + 1), life.anyInstant(random));
            assertNotLower(model.streak(diary.with(more)), before);
        }
    }),

    P5_A_PROTECTION_NEVER_LOWERS((model, life) -> {
        Diary diary = Diary.of(life);
        SplittableRandom random = life.random();
        LocalDate day = model.dayOf(life.zones(), life.anyInstant(random));
        Streak before = model.streak(diary);
        assertNotLower(model.streak(diary.with(diary.saves().andFreezeOn(day))), before);
        assertNotLower(model.streak(diary.with(diary.saves().andRepairOf(day))), before);
        assertNotLower(model.streak(diary.with(diary.saves().andRestOn(day))), before);
    }),

    P6_CURRENT_WITHIN_LONGEST_WITHIN_STUDY_DAYS((model, life) -> {
        Diary diary = Diary.of(life);
        Diary frozen = diary.with(new Diary.Saves(Set.copyOf(datesOf(life)), Set.of(), List.of(), List.of()));
        for (Diary some : List.of(diary, frozen)) {
            Streak streak = model.streak(some);
            assertThat(streak.run()).isBetween(0, streak.longest());
            assertThat(streak.longest())
                    .isLessThanOrEqualTo(model.facts(some).active().size());
        }
    }),

    P7_TIME_ALONE_NEVER_RAISES_CURRENT((model, life) -> {
        Diary diary = Diary.of(life).without(Diary.of(life).now());
        Streak before = model.streak(diary);
        for (int hours = 1; hours < 100; hours += 7) {
            Streak later = model.streak(diary.asOf(diary.now().plus(Duration.ofHours(hours))));
            assertThat(later.run()).isLessThanOrEqualTo(before.run());
            before = later;
        }
    }),

    P8_LONGEST_NEVER_FALLS((model, life) -> {
        Diary diary = Diary.of(life);
        int longest = 0;
        for (Instant now = life.begins();
                now.isBefore(life.begins().plus(Duration.ofDays(Timelines.DAYS)));
                now = now.plus(Duration.ofHours(53))) {
            Streak streak = model.streak(diary.asOf(now));
            assertThat(streak.longest()).isGreaterThanOrEqualTo(longest);
            longest = streak.longest();
        }
    }),

    P9_A_MOVE_CHANGES_NOTHING_BEFORE_IT((model, life) -> {
        Diary whole = Diary.of(life);
        SplittableRandom random = life.random();
        var known = new ZoneTimeline(life.zones().changes().stream()
                .filter(change -> !change.effectiveFrom().isAfter(whole.now()))
                .toList());
        Diary before = whole.in(known);
        for (int i = 0; i < 3; i++) {
            ZoneId zone = Timelines.anyZone(random);
            Diary after =
                    whole.in(known.with(new ZoneTimeline.Change(whole.now().plusNanos(1), zone, 99)));
            assertThat(model.dayOf(after.zones(), whole.now())).isEqualTo(model.dayOf(known, whole.now()));
            whole.arrivals().stream()
                    .filter(at -> !at.isAfter(whole.now()))
                    .forEach(at -> assertThat(model.dayOf(after.zones(), at)).isEqualTo(model.dayOf(known, at)));
            assertThat(model.streak(after))
                    .usingRecursiveComparison()
                    .ignoringFields("held") // a freeze may have been used on a day that the move makes void
                    .isEqualTo(model.streak(before));
        }
    }),

    P10_EVERY_TWENTY_HOURS_NEVER_BREAKS((model, life) -> {
        SplittableRandom random = life.random();
        List<Instant> arrivals = new ArrayList<>();
        Set<LocalDate> active = new HashSet<>();
        Instant at = life.begins();
        while (at.isBefore(life.begins().plus(Duration.ofDays(Timelines.DAYS)))) {
            arrivals.add(random.nextInt(4) == 0 ? random.nextInt(arrivals.size() + 1) : arrivals.size(), at);
            active.add(model.dayOf(life.zones(), at));
            Instant next = at.plus(Duration.ofMinutes(1 + random.nextInt(20 * 60)));
            boolean looks = random.nextInt(4) == 0;
            for (Instant now : looks ? List.of(at, next.minusNanos(1)) : List.<Instant>of()) {
                Diary diary = new Diary(life, life.zones(), List.copyOf(arrivals), Diary.Saves.NONE, now);
                assertThat(model.streak(diary).run()).isEqualTo(active.size());
            }
            at = next;
        }
    }),

    P11_ONCE_A_DAY_AT_HOME_COUNTS_EVERY_DAY((model, life) -> {
        SplittableRandom random = life.random();
        ZoneId home = life.zones().changes().get(0).zone();
        LocalDate first = LocalDate.ofInstant(life.begins(), home);
        List<Instant> arrivals = new ArrayList<>();
        first.datesUntil(first.plusDays(Timelines.DAYS))
                .filter(date -> date.atTime(12, 0).atZone(home).toLocalDate().equals(date))
                .map(date -> date.atTime(7 + random.nextInt(15), random.nextInt(60))
                        .atZone(home)
                        .toInstant())
                .forEach(arrivals::add);
        Instant now = arrivals.get(arrivals.size() - 1);
        Collections.shuffle(arrivals, new Random(life.seed()));
        var diary = new Diary(life, ZoneTimeline.of(home), arrivals, Diary.Saves.NONE, now);
        assertThat(model.streak(diary).run()).isEqualTo(arrivals.size());
    }),

    P12_AN_OUTAGE_NEVER_LOWERS((model, life) -> {
        Diary diary = Diary.of(life);
        Diary excused = diary.with(diary.saves().and(Diary.outage(life, life.random())));
        assertNotLower(model.streak(excused), model.streak(diary));
    });

    private final BiConsumer<Model, Life> claim;

    Property(BiConsumer<Model, Life> claim) {
        this.claim = claim;
    }

    /** @throws AssertionError when it does not hold of this life */
    void mustHold(Model model, Life life) {
        claim.accept(model, life);
    }

    private static void assertNotLower(Streak after, Streak before) {
        assertThat(after.run()).isGreaterThanOrEqualTo(before.run());
        assertThat(after.longest()).isGreaterThanOrEqualTo(before.longest());
    }

    private static List<LocalDate> datesOf(Life life) {
        LocalDate first = LocalDate.ofInstant(life.begins(), ZoneOffset.UTC);
        return first.datesUntil(first.plus(Timelines.DAYS, DAYS)).toList();
    }
}
