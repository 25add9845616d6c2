package dev.lyceum.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Timelines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZoneTimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    @Test
    void somebodyWhoNeverSaidWhereTheyLiveHasUtcDays() {
        assertThat(new DayPartition(ZoneTimeline.utc()).dayOf(NOON)).isEqualTo("2026-11-22");
        assertThat(ZoneTimeline.utc().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(ZoneTimeline.utc().version()).isZero();
    }

    @Test
    void theFirstZoneHoldsFromTheBeginning() {
        // Given
        var timeline = ZoneTimeline.utc().with(new ZoneTimeline.Change(NOON, TOKYO, 1));

        // When
        var days = new DayPartition(timeline);

        // Then: years before it was told, midnight was already Tokyo's.
        assertThat(days.start(LocalDate.parse("2020-01-01"))).isEqualTo("2019-12-31T15:00:00Z");
    }

    @Test
    void aLaterZoneHoldsFromItsMoment() {
        // Given
        var timeline = ZoneTimeline.of(TOKYO).with(new ZoneTimeline.Change(NOON, HONOLULU, 2));

        // When
        var days = new DayPartition(timeline);

        // Then
        assertThat(days.start(LocalDate.parse("2026-11-22"))).isEqualTo("2026-11-21T15:00:00Z");
        assertThat(days.start(LocalDate.parse("2026-11-24"))).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(timeline.zone()).isEqualTo(HONOLULU);
        assertThat(timeline.version()).isEqualTo(2);
    }

    @Test
    void theOrderInWhichChangesAreHeardAndRepeatsDoNotMatter() {
        // Given
        List<ZoneTimeline.Change> told = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            told.add(new ZoneTimeline.Change(NOON.plusSeconds(86_400L * i), Timelines.ZONES.get(i), i + 1));
        }
        var inOrder = new ZoneTimeline(told);
        told.addAll(told.subList(1, 4));

        // When
        Collections.shuffle(told, new Random(7));
        var heard = told.stream().reduce(ZoneTimeline.utc(), ZoneTimeline::with, (a, b) -> b);

        // Then
        assertThat(heard).isEqualTo(inOrder);
    }

    @Test
    void ofTwoChangesFromTheSameInstantTheHigherVersionWasMeant() {
        // Given
        var first = new ZoneTimeline.Change(NOON, TOKYO, 1);
        var second = new ZoneTimeline.Change(NOON, HONOLULU, 2);

        // Then
        assertThat(new ZoneTimeline(List.of(second, first)).changes()).containsExactly(second);
    }
}
