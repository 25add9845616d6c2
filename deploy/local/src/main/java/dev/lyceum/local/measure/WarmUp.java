package dev.lyceum.local.measure;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Rounds that are thrown away until they become no faster: then the compiler is done with what is measured. */
public final class WarmUp {
    /** So much more than ever before is no chance. */
    private static final double FASTER = 1.03;

    private static final int IN_VAIN = 3;

    /** The compiler has its pauses, in which nothing becomes faster either. */
    private static final Duration LEAST = Duration.ofSeconds(75);

    private static final Duration MOST = Duration.ofMinutes(3);

    private WarmUp() {}

    /** @param round that says how many it did a second */
    public static void on(DoubleSupplier round) {
        long begin = System.nanoTime();
        double best = 0;
        int inVain = 0;
        while (!since(begin, MOST) && !(since(begin, LEAST) && inVain >= IN_VAIN)) {
            double rate = round.getAsDouble();
            inVain = rate > FASTER * best ? 0 : inVain + 1;
            best = Math.max(best, rate);
        }
    }

    private static boolean since(long begin, Duration time) {
        return System.nanoTime() - begin > time.toNanos();
    }
}
