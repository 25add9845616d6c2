package dev.lyceum.kit.testing;

import dev.lyceum.kit.time.ZoneTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lives to test with: random ones, reproducible by their seed, around the dates at which clocks do odd things. */
public final class Timelines {
    /** Half-hour shifts, midnight shifts, shifts at 00:01, quarter-hour offsets, both sides of the date line. */
    public static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "America/Los_Angeles",
                    "America/New_York",
                    "America/St_Johns",
                    "America/Santiago",
                    "America/Sao_Paulo",
                    "America/Havana",
                    "Europe/London",
                    "Europe/Lisbon",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Asia/Beirut",
                    "Asia/Tehran",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Asia/Tokyo",
                    "Australia/Lord_Howe",
                    "Pacific/Auckland",
                    "Pacific/Apia",
                    "Pacific/Kiritimati",
                    "Pacific/Pago_Pago",
                    "Pacific/Honolulu")
            .map(ZoneId::of)
            .toList();

    /** Before: Newfoundland's repeated midnight, Samoa's missing day, a leap day, and both changes of a recent year. */
    private static final List<Instant> EPOCHS = Stream.of(
                    "2010-10-20T00:00:00Z",
                    "2011-12-15T00:00:00Z",
                    "2024-02-15T00:00:00Z",
                    "2026-03-01T00:00:00Z",
                    "2026-10-01T00:00:00Z")
            .map(Instant::parse)
            .toList();

    public static final int DAYS = 60;

    /** A life: its zones, and the instant at which its {@value #DAYS} days of interest begin. */
    public record Life(long seed, ZoneTimeline zones, Instant begins) {
        /** Its own reproducible source of chance. */
        public SplittableRandom random() {
            return new SplittableRandom(seed);
        }

        public Instant anyInstant(SplittableRandom random) {
            return begins.plusSeconds(random.nextLong(Duration.ofDays(DAYS).toSeconds()));
        }
    }

    /** Up to four moves, at least 20 hours apart, in any direction. */
    public static Life traveller(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant begins = EPOCHS.get(random.nextInt(EPOCHS.size()));
        ZoneTimeline zones = ZoneTimeline.of(anyZone(random));
        Instant move = begins;
        for (int i = random.nextInt(5); i > 0; i--) {
            move = move.plus(Duration.ofMinutes(20 * 60 + random.nextInt(14 * 24 * 60)));
            zones = zones.with(new ZoneTimeline.Change(move, anyZone(random), zones.version() + 1));
        }
        return new Life(random.nextLong(), zones, begins);
    }

    /** Every zone in every epoch, never moving. */
    public static Stream<Life> settled() {
        return ZONES.stream()
                .flatMap(zone -> EPOCHS.stream().map(epoch -> new Life(zone.hashCode(), ZoneTimeline.of(zone), epoch)));
    }

    public static Stream<Life> travelling(int count) {
        return IntStream.range(0, count).mapToObj(Timelines::traveller);
    }

    public static ZoneId anyZone(SplittableRandom random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    private Timelines() {}
}
