package dev.lyceum.gamification.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import dev.lyceum.kit.time.DayPartition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreakFoldTest {
    private static final Model MODEL = new Model();

    static Stream<Life> lives() {
        return Stream.concat(Timelines.settled(), Timelines.travelling(200));
    }

    private record Counted(int run, int longest) {}

    @ParameterizedTest
    @MethodSource("lives")
    void theStreakIsWhatWalkingOverEveryDaySays(Life life) {
        // Given
        Diary diary = Diary.of(life);

        // When
        Streak streak = MODEL.streak(diary);

        // Then
        assertThat(new Counted(streak.run(), streak.longest())).isEqualTo(walkingOverEveryDay(diary));
    }

    /** The rule read literally: a step a day, from the first study day to today. */
    private static Counted walkingOverEveryDay(Diary diary) {
        Set<LocalDate> active = MODEL.facts(diary).active();
        if (active.isEmpty()) {
            return new Counted(0, 0);
        }
        var days = new DayPartition(diary.zones());
        LocalDate today = days.dayOf(diary.now());
        int run = 0;
        int longest = 0;
        for (LocalDate day = Collections.min(active); !day.isAfter(today); day = day.plusDays(1)) {
            boolean waits = day.equals(today) || isSaved(day, days, diary.saves());
            run = active.contains(day) ? run + 1 : waits ? run : 0;
            longest = Math.max(longest, run);
        }
        return new Counted(run, longest);
    }

    private static boolean isSaved(LocalDate day, DayPartition days, Diary.Saves saves) {
        Instant begins = days.start(day);
        Instant ends = days.start(day.plusDays(1));
        boolean isShort = Duration.between(begins, ends).toMinutes() < 20 * 60;
        boolean rests = saves.rest().stream()
                .anyMatch(plan -> !day.isBefore(plan.from())
                        && (plan.weekdays().contains(day.getDayOfWeek())
                                || plan.dates().contains(day)));
        boolean isExcused = saves.outages().stream().anyMatch(outage -> {
            long from = Math.max(begins.getEpochSecond(), outage.startsAt().getEpochSecond());
            long to = Math.min(ends.getEpochSecond(), outage.endsAt().getEpochSecond());
            return to - from >= 30 * 60;
        });
        return isShort
                || rests
                || isExcused
                || saves.freezesUsed().contains(day)
                || saves.repaired().contains(day);
    }
}
