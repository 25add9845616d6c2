package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.streak.DayStatus.ACTIVE;
import static dev.lyceum.gamification.streak.DayStatus.MISSED;
import static dev.lyceum.gamification.streak.DayStatus.PENDING;
import static dev.lyceum.gamification.streak.DayStatus.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fold on days that one can point at. */
class StreakExamplesTest {
    private static final DayPartition UTC = new DayPartition(ZoneTimeline.utc());
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void todayIsPendingUntilItIsOver() {
        // Given
        var fold = new StreakFold(List.of(TODAY.minusDays(2), TODAY.minusDays(1)), UTC);

        // Then
        assertThat(fold.asOf(NOON))
                .isEqualTo(new StreakView(2, 2, false, TODAY.minusDays(1), Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(fold.asOf(Instant.parse("2026-11-22T23:59:59.999Z")).current())
                .isEqualTo(2);
        assertThat(fold.asOf(Instant.parse("2026-11-23T00:00:00Z")).current()).isZero();
    }

    @Test
    void somebodyWhoNeverSolvedAnythingHasNoStreakAndStillADeadline() {
        assertThat(new StreakFold(List.of(), UTC).asOf(NOON))
                .isEqualTo(new StreakView(0, 0, false, null, Instant.parse("2026-11-23T00:00:00Z")));
    }

    @Test
    void everyDayFromTheFirstToTodayIsJudged() {
        // Given: the learner flew to Auckland two days ago.
        var days = new DayPartition(ZoneTimeline.of(ZoneId.of("America/Los_Angeles"))
                .with(new ZoneTimeline.Change(
                        Instant.parse("2026-11-20T17:00:00Z"), ZoneId.of("Pacific/Auckland"), 2)));
        var fold = new StreakFold(List.of(LocalDate.parse("2026-11-17"), LocalDate.parse("2026-11-19")), days);

        // When
        var judged = fold.judged(
                LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-31"), Instant.parse("2026-11-20T20:00:00Z"));

        // Then
        assertThat(judged)
                .containsExactly(
                        new JudgedDay(LocalDate.parse("2026-11-17"), ACTIVE),
                        new JudgedDay(LocalDate.parse("2026-11-18"), MISSED),
                        new JudgedDay(LocalDate.parse("2026-11-19"), ACTIVE),
                        new JudgedDay(LocalDate.parse("2026-11-20"), VOID),
                        new JudgedDay(LocalDate.parse("2026-11-21"), PENDING));
        assertThat(fold.asOf(Instant.parse("2026-11-20T20:00:00Z")).current()).isEqualTo(1);
    }

    @Test
    void aRangeBeyondWhatHappenedIsEmpty() {
        var fold = new StreakFold(List.of(TODAY), UTC);

        assertThat(fold.judged(TODAY.plusDays(1), TODAY.plusDays(9), NOON)).isEmpty();
        assertThat(fold.judged(TODAY.minusDays(9), TODAY.minusDays(1), NOON)).isEmpty();
        assertThat(fold.judged(TODAY, TODAY, NOON)).containsExactly(new JudgedDay(TODAY, ACTIVE));
    }

    @Test
    void aDayStampedInAZoneThatWeHaveNotHeardOfYetIsToday() {
        // Given: in Kiritimati it is tomorrow already, and to us the learner lives in UTC.
        var fold = new StreakFold(List.of(TODAY, TODAY.plusDays(1)), UTC);

        // Then
        assertThat(fold.asOf(NOON))
                .isEqualTo(new StreakView(2, 2, true, TODAY.plusDays(1), Instant.parse("2026-11-24T00:00:00Z")));
    }
}
