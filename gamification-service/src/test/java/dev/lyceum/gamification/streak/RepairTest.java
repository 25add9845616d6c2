package dev.lyceum.gamification.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.streak.News.Kind;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A streak of three days up to a Sunday, and what was missed after it. */
class RepairTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final Instant MONDAY_ENDS = Instant.parse("2026-11-24T00:00:00Z");

    private final Simulation ada = new Simulation(new DayPartition(ZoneTimeline.utc()));

    RepairTest() {
        for (int ago = 2; ago >= 0; ago--) {
            ada.hear(SUNDAY.minusDays(ago).atTime(12, 0).toInstant(ZoneOffset.UTC));
        }
    }

    @Test
    void theMissedDayIsRepairedAndTheStreakGoesOn() {
        // When
        List<LocalDate> repaired = ada.repair(MONDAY_ENDS.plus(Duration.ofHours(12)));

        // Then
        assertThat(repaired).containsExactly(MONDAY);
        assertThat(ada.told.get(ada.told.size() - 1))
                .extracting(News::kind, News::current, News::day)
                .containsExactly(Kind.RESTORED, 3, MONDAY);
    }

    @Test
    void aStreakBegunSinceIsJoinedToTheOneBefore() {
        // Given
        ada.hear(MONDAY_ENDS.plus(Duration.ofHours(12)));

        // When
        ada.repair(MONDAY_ENDS.plus(Duration.ofHours(40)));

        // Then
        assertThat(ada.told.get(ada.told.size() - 1))
                .extracting(News::kind, News::current)
                .containsExactly(Kind.RESTORED, 4);
    }

    @Test
    void twoDaysAreRepairedTogetherAndOneInTheGraceWithThem() {
        assertThat(ada.repair(MONDAY_ENDS.plus(Duration.ofHours(25)))).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(ada.seen(MONDAY_ENDS.plus(Duration.ofHours(30))).run()).isEqualTo(3);
    }

    @Test
    void threeMissedDaysAreTooMany() {
        assertThat(offer(MONDAY_ENDS.plus(Duration.ofHours(49)), Optional.empty()))
                .isEqualTo("too-many-days-missed");
    }

    @Test
    void aRepairIsPossibleUntil72HoursAfterTheDay() {
        // Given: back on Tuesday, so that one day was missed.
        ada.hear(MONDAY_ENDS.plus(Duration.ofHours(12)));
        ada.hear(MONDAY_ENDS.plus(Duration.ofHours(36)));
        ada.hear(MONDAY_ENDS.plus(Duration.ofHours(60)));
        Instant last = MONDAY_ENDS.plus(Duration.ofHours(72));

        // Then
        assertThat(offer(last, Optional.empty())).isEqualTo("open");
        assertThat(offer(last.plusSeconds(1), Optional.empty())).isEqualTo("repair-too-late");
    }

    @Test
    void oneIsRepairedIn30Days() {
        // Given
        Instant now = MONDAY_ENDS.plus(Duration.ofHours(12));

        // Then
        assertThat(offer(now, Optional.of(now.minus(Duration.ofDays(30))))).isEqualTo("open");
        assertThat(offer(now, Optional.of(now.minus(Duration.ofDays(30)).plusSeconds(1))))
                .isEqualTo("repaired-lately");
    }

    @Test
    void whatIsNotClosedNeedsNoRepair() {
        assertThat(offer(MONDAY_ENDS.plus(Duration.ofHours(2)), Optional.empty()))
                .isEqualTo("nothing-to-repair");
        assertThat(offer(MONDAY_ENDS.plus(Duration.ofHours(3)), Optional.empty()))
                .isEqualTo("open");
    }

    private String offer(Instant now, Optional<Instant> lastRepair) {
        RepairOffer offer = RepairOffer.of(ada.sinceSeal(), lastRepair, Model.RULES, now);
        return offer instanceof RepairOffer.Refused refused ? refused.code() : "open";
    }
}
