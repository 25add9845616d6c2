package dev.lyceum.local.measure;

import java.util.Collection;

/** Measured times, in milliseconds. */
public record Percentiles(double[] sorted) {

    static Percentiles ofNanos(Collection<Long> nanos) {
        return new Percentiles(
                nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray());
    }

    /** The smallest time that this share of all did not exceed, 0 to 100 (nearest rank). */
    public double at(int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
