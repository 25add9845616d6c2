package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.streak.DayStatus.ACTIVE;
import static dev.lyceum.gamification.streak.DayStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreakFoldTest {
    /** What a learner did in sixty days, when, and on which of their own days that was. */
    record Diary(Life life, DayPartition days, List<Instant> activities, Instant now) {
        Collection<LocalDate> studyDays() {
            return activities.stream().map(days::dayOf).toList();
        }

        StreakFold fold() {
            return new StreakFold(studyDays(), days);
        }

        Diary until(Instant end) {
            return new Diary(
                    life, days, activities.stream().filter(a -> !a.isAfter(end)).toList(), end);
        }
    }

    static Stream<Diary> diaries() {
        return Stream.concat(Timelines.settled(), Timelines.travelling(500)).map(StreakFoldTest::diary);
    }

    /** From hardly ever to several times a day, in bursts. */
    private static Diary diary(Life life) {
        SplittableRandom random = life.random();
        List<Instant> activities = new ArrayList<>();
        Instant end = life.begins().plus(Duration.ofDays(Timelines.DAYS));
        int rhythm = 1 + random.nextInt(60);
        for (Instant at = life.begins();
                at.isBefore(end);
                at = at.plus(Duration.ofMinutes(random.nextInt(rhythm * 60) + 1))) {
            activities.add(at);
        }
        Instant now = life.anyInstant(random);
        return new Diary(life, new DayPartition(life.zones()), activities, end).until(now);
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void theStreakIsWhatWalkingOverEveryDaySays(Diary diary) {
        // Then
        assertThat(diary.fold().asOf(diary.now()))
                .isEqualTo(walkingOverEveryDay(diary.studyDays(), diary.days(), diary.now()));
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void orderAndRepetitionOfDaysMeanNothing(Diary diary) {
        // Given
        List<LocalDate> shuffled = new ArrayList<>(diary.studyDays());
        shuffled.addAll(diary.studyDays());
        Collections.shuffle(shuffled, new Random(diary.life().seed()));

        // When
        var heard = new StreakFold(shuffled, diary.days());

        // Then
        assertThat(heard.asOf(diary.now())).isEqualTo(diary.fold().asOf(diary.now()));
        assertThat(heard.streak()).isEqualTo(diary.fold().streak());
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void oneMoreActivityNeverLowersAnything(Diary diary) {
        // Given
        SplittableRandom random = diary.life().random();
        List<LocalDate> more = new ArrayList<>(diary.studyDays());
        long sinceBeginning =
                Duration.between(diary.life().begins(), diary.now()).toSeconds();
        more.add(diary.days().dayOf(diary.life().begins().plusSeconds(random.nextLong(sinceBeginning + 1))));

        // When
        var before = diary.fold().asOf(diary.now());
        var after = new StreakFold(more, diary.days()).asOf(diary.now());

        // Then
        assertThat(after.current()).isGreaterThanOrEqualTo(before.current());
        assertThat(after.longest()).isGreaterThanOrEqualTo(before.longest());
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void currentIsAtMostLongestAndLongestAtMostTheDaysStudied(Diary diary) {
        // When
        var view = diary.fold().asOf(diary.now());

        // Then
        assertThat(view.current()).isBetween(0, view.longest());
        assertThat(view.longest())
                .isLessThanOrEqualTo(Set.copyOf(diary.studyDays()).size());
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void timeAloneNeverRaisesCurrentAndNeverChangesLongest(Diary diary) {
        // Given
        var fold = diary.fold();
        var view = fold.asOf(diary.now());

        // Then
        for (int hours = 1; hours < 100; hours += 7) {
            var later = fold.asOf(diary.now().plus(Duration.ofHours(hours)));
            assertThat(later.current()).isLessThanOrEqualTo(view.current());
            assertThat(later.longest()).isEqualTo(view.longest());
            view = later;
        }
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void aLaterMoveDoesNotAlterWhatWasShownBefore(Diary diary) {
        // Given: what is known now, and a move a moment from now.
        var known = new ZoneTimeline(diary.life().zones().changes().stream()
                .filter(change -> !change.effectiveFrom().isAfter(diary.now()))
                .toList());
        var move = new ZoneTimeline.Change(
                diary.now().plusNanos(1), Timelines.anyZone(diary.life().random()), 99);

        // When
        var before = new StreakFold(diary.studyDays(), new DayPartition(known)).asOf(diary.now());
        var after = new StreakFold(diary.studyDays(), new DayPartition(known.with(move))).asOf(diary.now());

        // Then: all but the deadline, which the move may put off or bring near.
        assertThat(after).usingRecursiveComparison().ignoringFields("deadline").isEqualTo(before);
    }

    static Stream<Life> lives() {
        return Stream.concat(Timelines.settled(), Timelines.travelling(500));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void somebodyActiveEveryTwentyHoursNeverLosesAStreakWhereverTheyGo(Life life) {
        // Given
        SplittableRandom random = life.random();
        var days = new DayPartition(life.zones());
        Set<LocalDate> active = new TreeSet<>();
        Instant at = life.begins();

        // Then: as of each activity, and a moment before the next.
        while (at.isBefore(life.begins().plus(Duration.ofDays(Timelines.DAYS)))) {
            active.add(days.dayOf(at));
            var fold = new StreakFold(active, days);
            assertThat(fold.asOf(at).current()).isEqualTo(active.size());
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(20 * 60)));
            assertThat(fold.asOf(at.minusNanos(1)).current()).isEqualTo(active.size());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lyceum.kit.testing.Timelines#settled")
    void onceADayOfTheWallCalendarMakesAStreakOfThatManyDays(Life life) {
        // Given: some time between 07:00 and 22:00 by the clock on the wall, on every date that there was.
        SplittableRandom random = life.random();
        var days = new DayPartition(life.zones());
        ZoneId home = life.zones().zone();
        LocalDate first = LocalDate.ofInstant(life.begins(), home);
        List<LocalDate> dates = first.datesUntil(first.plusDays(Timelines.DAYS))
                .filter(date -> date.atTime(12, 0).atZone(home).toLocalDate().equals(date))
                .toList();

        // When
        List<Instant> activities = dates.stream()
                .map(date -> date.atTime(7 + random.nextInt(15), random.nextInt(60))
                        .atZone(home)
                        .toInstant())
                .toList();

        // Then
        var view = new StreakFold(activities.stream().map(days::dayOf).toList(), days)
                .asOf(activities.get(activities.size() - 1));
        assertThat(view.current()).isEqualTo(dates.size());
    }

    @ParameterizedTest
    @MethodSource("diaries")
    void theJudgedDaysAgreeWithTheStreak(Diary diary) {
        // When
        List<JudgedDay> judged = diary.fold().judged(LocalDate.MIN, LocalDate.MAX, diary.now());

        // Then: walk back from today over what does not break.
        int current = 0;
        for (int i = judged.size() - 1; i >= 0 && judged.get(i).status() != MISSED; i--) {
            current += judged.get(i).status() == ACTIVE ? 1 : 0;
        }
        assertThat(current).isEqualTo(diary.fold().asOf(diary.now()).current());
    }

    /** The rule read literally: a step a day, from the first study day to today. */
    private static StreakView walkingOverEveryDay(Collection<LocalDate> studyDays, DayPartition days, Instant now) {
        Set<LocalDate> active = Set.copyOf(studyDays);
        LocalDate today = days.dayOf(now);
        Instant deadline = days.start(today.plusDays(1));
        if (active.isEmpty()) {
            return new StreakView(0, 0, false, null, deadline);
        }
        int run = 0;
        int longest = 0;
        for (LocalDate day = Collections.min(active); !day.isAfter(today); day = day.plusDays(1)) {
            boolean pending = day.equals(today);
            boolean tooShort = Duration.between(days.start(day), days.start(day.plusDays(1)))
                            .toMinutes()
                    < 20 * 60;
            run = active.contains(day) ? run + 1 : pending || tooShort ? run : 0;
            longest = Math.max(longest, run);
        }
        return new StreakView(run, longest, active.contains(today), Collections.max(active), deadline);
    }
}
