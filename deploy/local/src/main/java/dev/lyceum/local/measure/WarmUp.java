package dev.lyceum.local.measure;

import java.util.function.DoubleSupplier;

/** Rounds that are thrown away until they become no faster: then the compiler is done with what is measured. */
public final class WarmUp {
    /** So much more than ever before is no chance. */
    private static final double FASTER = 1.03;

    private static final int IN_VAIN = 2;
    private static final int MOST = 20;

    private WarmUp() {}

    /** @param round that says how many it did a second */
    public static void on(DoubleSupplier round) {
        double best = 0;
        int inVain = 0;
        for (int i = 0; i < MOST && inVain < IN_VAIN; i++) {
            double rate = round.getAsDouble();
            inVain = rate > FASTER * best ? 0 : inVain + 1;
            best = Math.max(best, rate);
        }
    }
}
