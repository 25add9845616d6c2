package dev.lyceum.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Timelines;
import dev.lyceum.kit.testing.Timelines.Life;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayPartitionTest {

    static Stream<Life> lives() {
        return Stream.concat(Timelines.settled(), Timelines.travelling(1_500));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void everyDayBeginsWhereTheRuleReadLiterallySaysSo(Life life) {
        // Given
        var days = new DayPartition(life.zones());

        // Then
        assertThat(daysOf(life))
                .allSatisfy(day -> assertThat(days.start(day)).isEqualTo(startReadLiterally(day, life.zones())));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void daysFollowEachOtherAndADayThatIsNotEmptyHoldsItsFirstInstant(Life life) {
        // Given
        var days = new DayPartition(life.zones());

        // Then
        assertThat(daysOf(life)).allSatisfy(day -> {
            Instant start = days.start(day);
            Instant next = days.start(day.plusDays(1));
            assertThat(next).isAfterOrEqualTo(start);
            assertThat(days.length(day)).isEqualTo(Duration.between(start, next));
            if (next.isAfter(start)) {
                assertThat(days.dayOf(start)).isEqualTo(day);
                assertThat(days.dayOf(next.minusNanos(1))).isEqualTo(day);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lives")
    void noDayEverGoesBackwards(Life life) {
        // Given
        var days = new DayPartition(life.zones());
        SplittableRandom random = life.random();
        List<Instant> instants = Stream.generate(() -> life.anyInstant(random))
                .limit(100)
                .sorted()
                .toList();

        // Then
        assertThat(instants).extracting(days::dayOf).isSorted();
        assertThat(instants).allSatisfy(instant -> assertThat(days.dayOf(instant))
                .isEqualTo(dayReadLiterally(instant, life.zones())));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void aLaterMoveChangesNoInstantBeforeIt(Life life) {
        // Given
        var before = new DayPartition(life.zones());
        SplittableRandom random = life.random();
        Instant move = life.begins().plus(Duration.ofDays(Timelines.DAYS));
        var after = new DayPartition(life.zones().with(new ZoneTimeline.Change(move, Timelines.anyZone(random), 99)));

        // Then
        assertThat(Stream.generate(() -> life.anyInstant(random)).limit(50))
                .allSatisfy(instant -> assertThat(after.dayOf(instant)).isEqualTo(before.dayOf(instant)));
        assertThat(after.dayOf(move.minusNanos(1))).isEqualTo(before.dayOf(move.minusNanos(1)));
    }

    @ParameterizedTest
    @MethodSource("dev.lyceum.kit.testing.Timelines#settled")
    void somebodyWhoStaysHasTheDaysOfTheirWallCalendar(Life life) {
        // Given
        var days = new DayPartition(life.zones());
        ZoneId home = life.zones().zone();

        // Then: noon is never touched by a clock change, but may not exist at all.
        assertThat(daysOf(life))
                .filteredOn(day -> day.atTime(12, 0).atZone(home).toLocalDate().equals(day))
                .allSatisfy(day -> assertThat(
                                days.dayOf(day.atTime(12, 0).atZone(home).toInstant()))
                        .isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource({
        // zone, day, hours it lasts
        "Pacific/Apia,         2011-12-29, PT24H",
        "Pacific/Apia,         2011-12-30, PT0S",
        "Pacific/Apia,         2011-12-31, PT24H",
        "America/St_Johns,     2010-11-06, PT24H",
        "America/St_Johns,     2010-11-07, PT25H",
        "Australia/Lord_Howe,  2026-04-05, PT24H30M",
        "Australia/Lord_Howe,  2026-10-04, PT23H30M",
        "Asia/Kathmandu,       2026-03-29, PT24H",
        "America/Santiago,     2026-09-05, PT24H",
        "America/Santiago,     2026-09-06, PT23H",
        "America/Santiago,     2026-04-04, PT25H",
        "Asia/Beirut,          2026-03-29, PT23H",
        "Asia/Beirut,          2026-10-24, PT25H",
        "Europe/London,        2024-02-29, PT24H",
    })
    void oddDaysLastAsLongAsTheyDid(ZoneId zone, LocalDate day, Duration length) {
        assertThat(new DayPartition(ZoneTimeline.of(zone)).length(day)).isEqualTo(length);
    }

    @Test
    void theDateThatNewfoundlandMetTwiceIsOneDayAndBeginsTheFirstTime() {
        // Given: at 00:01 on the 7th the clock went back to 23:01 on the 6th.
        var days = new DayPartition(ZoneTimeline.of(ZoneId.of("America/St_Johns")));

        // Then
        assertThat(days.start(LocalDate.parse("2010-11-07"))).isEqualTo("2010-11-07T02:30:00Z");
        assertThat(days.dayOf(Instant.parse("2010-11-07T02:45:00Z"))).isEqualTo("2010-11-07");
    }

    @Test
    void flyingFromAucklandToHonoluluDoesNotReopenADayThatWasMissed() {
        // Given: in Auckland the 10th is over and the 11th has begun; in Honolulu it is still the 10th.
        Instant landing = Instant.parse("2026-11-10T12:00:00Z");
        var days = new DayPartition(moving("Pacific/Auckland", landing, "Pacific/Honolulu"));

        // Then
        assertThat(days.dayOf(landing.minusSeconds(1))).isEqualTo("2026-11-11");
        assertThat(days.dayOf(landing)).isEqualTo("2026-11-11");
        assertThat(days.length(LocalDate.parse("2026-11-11"))).isEqualTo(Duration.ofHours(47));
    }

    @Test
    void flyingFromLosAngelesToAucklandLeavesAShortDay() {
        // Given: it is 09:00 on the 9th in Los Angeles and 06:00 on the 10th in Auckland.
        Instant landing = Instant.parse("2026-11-09T17:00:00Z");
        var days = new DayPartition(moving("America/Los_Angeles", landing, "Pacific/Auckland"));

        // Then
        assertThat(days.dayOf(landing)).isEqualTo("2026-11-10");
        assertThat(days.length(LocalDate.parse("2026-11-09"))).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void theLongestDayCountsOnce() {
        // Given: from the first zone to see a date to the last one, a moment after midnight.
        Instant landing = Instant.parse("2026-11-09T10:00:01Z");
        var days = new DayPartition(moving("Pacific/Kiritimati", landing, "Pacific/Pago_Pago"));

        // Then
        assertThat(days.dayOf(landing)).isEqualTo("2026-11-10");
        assertThat(days.dayOf(landing.plus(Duration.ofHours(48)))).isEqualTo("2026-11-10");
        assertThat(days.length(LocalDate.parse("2026-11-10"))).isEqualTo(Duration.ofHours(49));
    }

    @Test
    void aLongLifeOfMovingIsAsQuickAsAShortOne() {
        // Given: a move a day for 27 years; reading it literally would cost 10,000 look-ups a question.
        Instant move = Instant.parse("2000-01-01T00:00:00Z");
        SplittableRandom random = new SplittableRandom(27);
        List<ZoneTimeline.Change> moves = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            moves.add(new ZoneTimeline.Change(move.plus(Duration.ofDays(i)), Timelines.anyZone(random), i));
        }
        var days = new DayPartition(new ZoneTimeline(moves));

        // When
        long began = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            days.dayOf(move.plus(Duration.ofDays(i)));
        }

        // Then: a linear reading needs 100 million look-ups and more than ten seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    private static ZoneTimeline moving(String origin, Instant landing, String destination) {
        return ZoneTimeline.of(ZoneId.of(origin)).with(new ZoneTimeline.Change(landing, ZoneId.of(destination), 2));
    }

    private static List<LocalDate> daysOf(Life life) {
        LocalDate first = LocalDate.ofInstant(life.begins(), ZoneOffset.UTC);
        return first.datesUntil(first.plusDays(Timelines.DAYS)).toList();
    }

    /** The least, over all zones, of max(zone's beginning, date's first instant there) that lies before the zone's end. */
    private static Instant startReadLiterally(LocalDate day, ZoneTimeline timeline) {
        List<ZoneTimeline.Change> changes = timeline.changes();
        Instant least = Instant.MAX;
        for (int i = 0; i < changes.size(); i++) {
            Instant begins = i == 0 ? Instant.MIN : changes.get(i).effectiveFrom();
            Instant ends =
                    i + 1 == changes.size() ? Instant.MAX : changes.get(i + 1).effectiveFrom();
            Instant first = firstInstantReadLiterally(day, changes.get(i).zone());
            Instant start = first.isBefore(begins) ? begins : first;
            least = start.isBefore(ends) && start.isBefore(least) ? start : least;
        }
        return least;
    }

    private static LocalDate dayReadLiterally(Instant instant, ZoneTimeline timeline) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC).plusDays(3);
        while (startReadLiterally(day, timeline).isAfter(instant)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Instant firstInstantReadLiterally(LocalDate day, ZoneId zone) {
        LocalDateTime midnight = day.atStartOfDay();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(midnight);
        ZoneOffsetTransition jump = zone.getRules().getTransition(midnight);
        return offsets.isEmpty() ? jump.getInstant() : midnight.toInstant(offsets.get(0));
    }
}
