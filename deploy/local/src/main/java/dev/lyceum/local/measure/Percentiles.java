package dev.lyceum.local.measure;

import java.util.Collection;
import java.util.Locale;

/**
 * Measured times, in milliseconds.
 *
 * @param perSecond so many were done a second, by all together
 */
public record Percentiles(double[] sorted, double perSecond) {

    /** Of what was done one after the other. */
    public static Percentiles ofNanos(Collection<Long> nanos) {
        return ofNanos(nanos, nanos.stream().mapToLong(Long::longValue).sum());
    }

    /** @param elapsed from the beginning of the first to the end of the last */
    static Percentiles ofNanos(Collection<Long> nanos, long elapsed) {
        return new Percentiles(
                nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray(), nanos.size() / (elapsed / 1e9));
    }

    /** How many were measured. */
    public int count() {
        return sorted.length;
    }

    /** The smallest time that this share of all did not exceed, 0 to 100 (nearest rank). */
    public double at(int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    /** How many times the floor, at p50 and at p99. */
    public String over(Percentiles floor) {
        return String.format(Locale.ROOT, "  %.1f x, %.1f x", at(50) / floor.at(50), at(99) / floor.at(99));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d, p50 %.1f ms, p99 %.1f ms", count(), at(50), at(99));
    }
}
