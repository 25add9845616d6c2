package dev.lyceum.gamification.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WindowTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("Pacific/Apia"), ZoneId.of("America/St_Johns"));

    private static final BoardRules RULES = new BoardRules(
            1,
            Instant.EPOCH,
            List.of(new Board("global", ZoneId.of("Europe/Berlin")), new Board("other", ZoneId.of("Asia/Tokyo"))),
            Duration.ofHours(2),
            5,
            Set.of());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyInstantLiesInItsWindowsAndInNoOther(long seed) {
        // Given
        Random random = new Random(seed);
        Instant time = Instant.ofEpochSecond((long) (random.nextDouble() * 4_000_000_000L));
        var board = new Board("global", ZONES.get(random.nextInt(ZONES.size())));

        // Then
        for (Window window : board.windowsAt(time)) {
            Instant start = window.startsOn().atStartOfDay(window.zone()).toInstant();
            assertThat(time)
                    .isAfterOrEqualTo(window.span() == Span.ALL_TIME ? Instant.EPOCH.minusSeconds(86_400) : start);
            window.endsAt().ifPresent(end -> {
                assertThat(time).isBefore(end);
                assertThat(board.window(window.span(), end)).isNotEqualTo(window);
                assertThat(board.window(window.span(), end.minusNanos(1))).isEqualTo(window);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, DAY, 2026-03-29T12:00:00Z, PT23H",
        "Europe/Berlin, DAY, 2026-10-25T12:00:00Z, PT25H",
        "Europe/Berlin, WEEK, 2026-10-25T12:00:00Z, PT169H",
        "UTC, WEEK, 2026-11-29T23:59:59Z, PT168H"
    })
    void aWindowIsAsLongAsTheClocksOfItsZoneSay(String zone, Span span, Instant time, Duration length) {
        Window window = new Board("global", ZoneId.of(zone)).window(span, time);
        ZonedDateTime start = window.startsOn().atStartOfDay(window.zone());

        assertThat(Duration.between(start.toInstant(), window.endsAt().orElseThrow()))
                .isEqualTo(length);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheOrderTheSameIsAddedUp(long seed) {
        // Given
        Random random = new Random(seed);
        int many = 1 + random.nextInt(40);
        List<LearnerId> learners = List.of(new LearnerId(new Ids().next()), new LearnerId(new Ids().next()));
        List<Due> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Instant at = Instant.parse("2026-11-22T22:00:00Z").plusSeconds(random.nextInt(10_000));
            all.add(new Due(
                    learners.get(random.nextInt(2)), random.nextInt(9) - 2, at, at.plusSeconds(random.nextInt(9_000))));
        }

        // When
        var once = Set.copyOf(Delta.of(all, RULES));
        Collections.shuffle(all, random);

        // Then
        assertThat(Set.copyOf(Delta.of(all, RULES))).isEqualTo(once);
        long sum = all.stream().mapToLong(Due::amount).sum();
        assertThat(once.stream()
                        .filter(delta -> delta.board().equals("global") && delta.span() == Span.ALL_TIME)
                        .mapToLong(Delta::amount)
                        .sum())
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T01:59:59Z, 3", "2026-11-23T02:00:00Z, 1"})
    void whatIsHeardOfWithinTwoHoursOfAWindowsEndCountsInItAndLaterForAllTimeOnly(Instant heard, int windows) {
        // Given: Sunday's last minute, which is its week's as well.
        var rules = new BoardRules(
                1, Instant.EPOCH, List.of(new Board("global", ZoneId.of("UTC"))), Duration.ofHours(2), 5, Set.of());
        var due = new Due(new LearnerId(new Ids().next()), 5, Instant.parse("2026-11-22T23:59:30Z"), heard);

        // Then
        assertThat(Delta.of(List.of(due), rules)).hasSize(windows);
        assertThat(LocalDate.parse("2026-11-22").getDayOfWeek()).hasToString("SUNDAY");
    }
}
