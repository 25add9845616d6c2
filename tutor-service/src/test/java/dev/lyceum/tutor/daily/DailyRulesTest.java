package dev.lyceum.tutor.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import dev.lyceum.tutor.task.Difficulty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyRulesTest {
    /** Days of sixty years, around the end of the grace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/Los_Angeles",
                "Asia/Kathmandu",
                "Pacific/Auckland",
                "Pacific/Apia",
                "America/Sao_Paulo"
            })
    void aDayCountsUntilThreeHoursAfterItsEnd(String zone) {
        var timeline = new ZoneTimeline(List.of(new ZoneTimeline.Change(Instant.EPOCH, ZoneId.of(zone), 1)));
        var days = new DayPartition(timeline);
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            LocalDate date = LocalDate.ofEpochDay(10_000L + random.nextInt(22_000));
            Duration afterItsEnd = Duration.ofSeconds(random.nextInt(40_000) - 20_000L);
            Instant solvedAt = days.start(date.plusDays(1)).plus(afterItsEnd);

            assertThat(DailyRules.isInTime(days, date, solvedAt))
                    .as("%s, %s after its end", date, afterItsEnd)
                    .isEqualTo(afterItsEnd.compareTo(Duration.ofHours(3)) < 0);
        }
    }

    @Test
    void everyGradeHasAProblem() {
        assertThat(List.of(GradeLevel.values()).stream().map(DailyRules::difficulty))
                .containsExactly(
                        Difficulty.ELEMENTARY,
                        Difficulty.MIDDLE,
                        Difficulty.HIGH,
                        Difficulty.ADVANCED,
                        Difficulty.ADVANCED);
    }
}
