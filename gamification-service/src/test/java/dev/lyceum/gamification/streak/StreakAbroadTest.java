package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.streak.DayStatus.ACTIVE;
import static dev.lyceum.gamification.streak.DayStatus.MISSED;
import static dev.lyceum.gamification.streak.DayStatus.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.streak.News.Kind;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Streaks where clocks and learners move. */
class StreakAbroadTest {

    @Test
    void aDateThatSamoaNeverHadBreaksNothing() {
        // Given
        var sina = new Simulation(new DayPartition(ZoneTimeline.of(ZoneId.of("Pacific/Apia"))));

        // When
        sina.hear(Instant.parse("2011-12-30T05:00:00Z"));
        sina.hear(Instant.parse("2011-12-30T20:00:00Z"));

        // Then
        Instant now = Instant.parse("2011-12-30T20:00:00Z");
        assertThat(sina.status(LocalDate.parse("2011-12-29"), now)).isEqualTo(ACTIVE);
        assertThat(sina.status(LocalDate.parse("2011-12-30"), now)).isEqualTo(VOID);
        assertThat(sina.seen(now).run()).isEqualTo(2);
    }

    @Test
    void theDateThatNewfoundlandMetTwiceCountsOnce() {
        // Given
        var joan = new Simulation(new DayPartition(ZoneTimeline.of(ZoneId.of("America/St_Johns"))));

        // When: at 00:00:30 on the 7th, again at 23:30 on the 6th by the wall, and in the evening of the 7th.
        joan.hear(Instant.parse("2010-11-07T02:30:30Z"));
        joan.hear(Instant.parse("2010-11-07T03:00:00Z"));
        joan.hear(Instant.parse("2010-11-07T22:00:00Z"));

        // Then
        assertThat(joan.seen(Instant.parse("2010-11-07T22:00:00Z")).run()).isEqualTo(1);
    }

    @Test
    void daysThatAClockChangeMakesShorterAreDaysLikeOthers() {
        // Then: 23 hours in Santiago, where midnight was skipped, and 23 and a half on Lord Howe.
        assertMissedBreaks("America/Santiago", LocalDate.parse("2026-09-06"));
        assertMissedBreaks("Asia/Beirut", LocalDate.parse("2026-03-29"));
        assertMissedBreaks("Australia/Lord_Howe", LocalDate.parse("2026-10-04"));
        assertMissedBreaks("Asia/Kathmandu", LocalDate.parse("2028-02-29"));
    }

    private static void assertMissedBreaks(String zone, LocalDate day) {
        var days = new DayPartition(ZoneTimeline.of(ZoneId.of(zone)));
        var learner = new Simulation(days);
        learner.hear(days.start(day.minusDays(1)).plus(Duration.ofHours(9)));
        Instant closed = days.start(day.plusDays(1)).plus(Duration.ofHours(3));
        learner.sweep(closed.minusSeconds(1));
        assertThat(learner.kinds()).as(zone).doesNotContain(Kind.BROKEN);
        learner.sweep(closed);
        assertThat(learner.kinds()).as(zone).endsWith(Kind.BROKEN);
        assertThat(learner.status(day, closed)).isEqualTo(MISSED);
    }

    @Test
    void flyingWestDoesNotReopenADayThatWasMissed() {
        // Given: in Auckland the 10th is over, missed; the learner lands in Honolulu, where it is the 10th still.
        Instant landing = Instant.parse("2026-11-10T15:00:00Z");
        var learner = new Simulation(moving("Pacific/Auckland", landing, "Pacific/Honolulu"));
        learner.hear(Instant.parse("2026-11-08T20:00:00Z"));
        learner.sweep(landing);
        assertThat(learner.kinds()).endsWith(Kind.BROKEN);

        // When
        learner.hear(landing.plus(Duration.ofHours(2)));

        // Then
        assertThat(learner.kinds()).endsWith(Kind.EXTENDED);
        assertThat(learner.seen(landing.plus(Duration.ofHours(2))).run()).isEqualTo(1);
    }

    @Test
    void flyingEastLeavesADayTooShortToBreakAnything() {
        // Given
        Instant landing = Instant.parse("2026-11-09T17:00:00Z");
        var learner = new Simulation(moving("America/Los_Angeles", landing, "Pacific/Auckland"));

        // When: on the 8th there and on the 10th here; the 9th lasted nine hours.
        learner.hear(Instant.parse("2026-11-08T20:00:00Z"));
        learner.hear(landing.plus(Duration.ofHours(1)));

        // Then
        assertThat(learner.status(LocalDate.parse("2026-11-09"), landing.plus(Duration.ofHours(9))))
                .isEqualTo(VOID);
        assertThat(learner.seen(landing.plus(Duration.ofHours(1))).run()).isEqualTo(2);
    }

    @Test
    void theLongestDayThereCanBeCountsOnce() {
        // Given: 49 hours of the 10th.
        Instant landing = Instant.parse("2026-11-09T10:00:01Z");
        var learner = new Simulation(moving("Pacific/Kiritimati", landing, "Pacific/Pago_Pago"));

        // When
        learner.hear(landing);
        learner.hear(landing.plus(Duration.ofHours(48)));

        // Then
        assertThat(learner.kinds()).containsExactly(Kind.EXTENDED);
    }

    private static DayPartition moving(String origin, Instant landing, String destination) {
        return new DayPartition(
                ZoneTimeline.of(ZoneId.of(origin)).with(new ZoneTimeline.Change(landing, ZoneId.of(destination), 2)));
    }
}
