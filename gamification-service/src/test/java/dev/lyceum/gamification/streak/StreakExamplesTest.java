package dev.lyceum.gamification.streak;

import static dev.lyceum.gamification.streak.DayStatus.ACTIVE;
import static dev.lyceum.gamification.streak.DayStatus.CLOSING;
import static dev.lyceum.gamification.streak.DayStatus.EXCUSED;
import static dev.lyceum.gamification.streak.DayStatus.MISSED;
import static dev.lyceum.gamification.streak.DayStatus.PENDING;
import static dev.lyceum.gamification.streak.DayStatus.PROTECTED;
import static dev.lyceum.gamification.streak.DayStatus.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lyceum.gamification.streak.News.Kind;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Streaks on days that one can point at. */
class StreakExamplesTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private final Simulation ada = new Simulation(new DayPartition(ZoneTimeline.utc()));

    private static Instant at(LocalDate day, String time) {
        return Instant.parse(day + "T" + time + "Z");
    }

    /** Solves at noon on so many days, the last one this. */
    private void studies(int days, LocalDate last) {
        for (int ago = days - 1; ago >= 0; ago--) {
            ada.hear(at(last.minusDays(ago), "12:00:00"));
        }
    }

    @Test
    void aDayIsPendingThenInGraceThenMissed() {
        // Given
        studies(2, SUNDAY.minusDays(1));

        // Then
        assertThat(ada.status(SUNDAY, at(SUNDAY, "23:59:59"))).isEqualTo(PENDING);
        assertThat(ada.seen(at(SUNDAY, "23:59:59")).run()).isEqualTo(2);
        assertThat(ada.status(SUNDAY, at(SUNDAY.plusDays(1), "02:59:59"))).isEqualTo(CLOSING);
        assertThat(ada.seen(at(SUNDAY.plusDays(1), "00:00:00")).run()).isZero();
        assertThat(ada.status(SUNDAY, at(SUNDAY.plusDays(1), "03:00:00"))).isEqualTo(MISSED);
    }

    @Test
    void whoeverHasSolvedNothingIsWarnedInTimeAndToldOfTheEndOnlyAfterTheGrace() {
        // Given
        studies(2, SUNDAY.minusDays(1));

        // Then
        ada.sweep(at(SUNDAY, "19:59:59"));
        assertThat(ada.kinds()).containsExactly(Kind.EXTENDED, Kind.EXTENDED);
        ada.sweep(at(SUNDAY, "20:00:00"));
        assertThat(ada.kinds()).endsWith(Kind.AT_RISK).hasSize(3);
        ada.sweep(at(SUNDAY.plusDays(1), "02:59:59"));
        assertThat(ada.kinds()).hasSize(3);
        ada.sweep(at(SUNDAY.plusDays(1), "03:00:00"));
        assertThat(ada.told.get(3)).isEqualTo(new News(Kind.BROKEN, 0, 2, SUNDAY, at(SUNDAY.plusDays(2), "00:00:00")));
        ada.sweep(at(SUNDAY.plusDays(30), "00:00:00"));
        assertThat(ada.told).hasSize(4);
    }

    @Test
    void newsInTheGraceKeepsTheStreakAndNothingWasTakenBack() {
        // Given
        studies(2, SUNDAY.minusDays(1));

        // When
        ada.hear(at(SUNDAY, "23:58:00"), at(SUNDAY.plusDays(1), "02:50:00"));
        ada.sweep(at(SUNDAY.plusDays(1), "12:00:00"));

        // Then
        assertThat(ada.kinds()).containsExactly(Kind.EXTENDED, Kind.EXTENDED, Kind.AT_RISK, Kind.EXTENDED);
        assertThat(ada.seen(at(SUNDAY.plusDays(1), "12:00:00")).run()).isEqualTo(3);
    }

    @Test
    void whoStartsAgainInTheGraceIsToldOfBoth() {
        // Given
        studies(2, SUNDAY.minusDays(1));

        // When
        ada.hear(at(SUNDAY.plusDays(1), "01:00:00"));
        ada.sweep(at(SUNDAY.plusDays(1), "03:00:00"));

        // Then
        assertThat(ada.told.subList(3, 5))
                .extracting(News::kind, News::current, News::day)
                .containsExactly(tuple(Kind.EXTENDED, 1, SUNDAY.plusDays(1)), tuple(Kind.BROKEN, 1, SUNDAY));
    }

    @Test
    void sevenDaysEarnAFreezeThatTheNextMissedDayTakes() {
        // Given
        studies(7, SUNDAY);
        assertThat(ada.seen(at(SUNDAY, "13:00:00")).held()).isEqualTo(1);

        // When
        ada.sweep(at(SUNDAY.plusDays(2), "03:00:00"));

        // Then
        assertThat(ada.told.get(ada.told.size() - 1))
                .isEqualTo(new News(Kind.PROTECTED, 7, 7, SUNDAY.plusDays(1), at(SUNDAY.plusDays(3), "00:00:00")));
        assertThat(ada.status(SUNDAY.plusDays(1), at(SUNDAY.plusDays(2), "03:00:00")))
                .isEqualTo(PROTECTED);

        // Then: the next day counts on, and the one after has nothing left that could save it.
        ada.hear(at(SUNDAY.plusDays(2), "12:00:00"));
        assertThat(ada.seen(at(SUNDAY.plusDays(2), "12:00:00")).run()).isEqualTo(8);
        ada.sweep(at(SUNDAY.plusDays(4), "03:00:00"));
        assertThat(ada.kinds()).endsWith(Kind.BROKEN);
    }

    @Test
    void twoFreezesAreHeldAtMost() {
        // When
        studies(28, SUNDAY);

        // Then
        assertThat(ada.earned).extracting(EarnedFreeze::run).containsExactly(7, 14);
        assertThat(ada.seen(at(SUNDAY, "12:00:00")).held()).isEqualTo(2);
    }

    @Test
    void aFreezeComesBackWhenItsDayTurnsOutToBeActive() {
        // Given
        studies(7, SUNDAY);
        ada.sweep(at(SUNDAY.plusDays(2), "12:00:00"));
        assertThat(ada.seen(at(SUNDAY.plusDays(2), "12:00:00")).held()).isZero();

        // When
        ada.hear(at(SUNDAY.plusDays(1), "12:00:00"), at(SUNDAY.plusDays(2), "12:00:00"));

        // Then
        assertThat(ada.seen(at(SUNDAY.plusDays(2), "12:00:00")).held()).isEqualTo(1);
        assertThat(ada.seen(at(SUNDAY.plusDays(2), "12:00:00")).run()).isEqualTo(8);
    }

    @Test
    void aFreezeThatComesBackIsNotSpentOnADayThatWasClosedWithoutOne() {
        // Given: two freezes, used on the first two of three missed days.
        studies(14, SUNDAY);
        Instant now = at(SUNDAY.plusDays(10), "12:00:00");
        ada.sweep(now);
        assertThat(ada.used).containsExactly(SUNDAY.plusDays(1), SUNDAY.plusDays(2));

        // When
        ada.hear(at(SUNDAY.plusDays(1), "12:00:00"), now);

        // Then
        assertThat(ada.used).doesNotContain(SUNDAY.plusDays(3));
        assertThat(ada.seen(now).held()).isEqualTo(1);
    }

    @Test
    void aFreezeEarnedASecondAfterTheDayEndedDoesNotStandForIt() {
        // Given: a freeze from elsewhere, a second before and a second after midnight.
        Facts facts = Facts.of(List.of(SUNDAY.minusDays(1)), new DayPartition(ZoneTimeline.utc()));
        Instant midnight = at(SUNDAY.plusDays(1), "00:00:00");
        Instant now = at(SUNDAY.plusDays(1), "04:00:00");

        // Then
        assertThat(runWithFreeze(facts, midnight.minusSeconds(1), now)).isEqualTo(1);
        assertThat(runWithFreeze(facts, midnight.plusSeconds(1), now)).isZero();
    }

    private static int runWithFreeze(Facts facts, Instant earnedAt, Instant now) {
        Facts with = facts.withFreezesEarned(List.of(new EarnedFreeze(SUNDAY.minusDays(1), 7, earnedAt)));
        return new StreakFold(with, new DayJudge(with, Model.RULES)).asOf(now).run();
    }

    @Test
    void anOutageOfHalfAnHourExcusesTheDayAndGivesTheStreakBack() {
        // Given
        studies(3, SUNDAY);
        Instant now = at(SUNDAY.plusDays(2), "12:00:00");
        ada.sweep(now);
        assertThat(ada.kinds()).endsWith(Kind.BROKEN);

        // When
        Instant from = at(SUNDAY.plusDays(1), "22:00:00");
        ada.declare(new Outage(new UUID(0, 1), from, from.plus(Duration.ofMinutes(29))), now);
        assertThat(ada.kinds()).endsWith(Kind.BROKEN);
        ada.declare(new Outage(new UUID(0, 2), from, from.plus(Duration.ofMinutes(30))), now);

        // Then
        assertThat(ada.told.get(ada.told.size() - 1))
                .isEqualTo(new News(Kind.RESTORED, 3, 3, SUNDAY.plusDays(1), at(SUNDAY.plusDays(3), "00:00:00")));
        assertThat(ada.status(SUNDAY.plusDays(1), now)).isEqualTo(EXCUSED);
    }

    @Test
    void onARestDayNothingIsAtRiskAndNothingEnds() {
        // Given
        studies(3, SUNDAY);
        var plan =
                new RestPlan(SUNDAY.plusDays(1), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), Set.of(), Instant.EPOCH);
        ada.plan(plan, at(SUNDAY, "13:00:00"));

        // When
        ada.sweep(at(SUNDAY.plusDays(3), "19:59:59"));

        // Then
        assertThat(ada.kinds()).containsOnly(Kind.EXTENDED);
        assertThat(ada.status(SUNDAY.plusDays(1), at(SUNDAY.plusDays(1), "12:00:00")))
                .isEqualTo(REST);
        ada.sweep(at(SUNDAY.plusDays(3), "20:00:00"));
        assertThat(ada.told.get(3).day()).isEqualTo(SUNDAY.plusDays(3));
    }

    @Test
    void theTwentyNinthOfFebruaryCounts() {
        studies(3, LocalDate.parse("2028-03-01"));

        assertThat(ada.seen(at(LocalDate.parse("2028-03-01"), "12:00:00")).run())
                .isEqualTo(3);
        assertThat(ada.status(LocalDate.parse("2028-02-29"), at(LocalDate.parse("2028-03-01"), "12:00:00")))
                .isEqualTo(ACTIVE);
    }
}
