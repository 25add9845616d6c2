package dev.lyceum.local.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Two things done by turns, so that what slows the one slows the other. */
public final class InTurns {

    private InTurns() {}

    public record Both(Percentiles few, Percentiles many) {}

    /**
     * @param few the work on few things, and {@code many} the same on many
     * @param warmUp how often each is done before it counts
     */
    public static Both run(int warmUp, int times, Runnable few, Runnable many) {
        taken(warmUp, few, many);
        return taken(times, few, many);
    }

    /** How often a second each was done at its best: what disturbs only makes less. */
    public record Best(double ours, double other) {

        public double ratio() {
            return ours / other;
        }
    }

    /**
     * @param ours does it for a while and says how often a second that was, and {@code other} likewise what it is compared with
     */
    public static Best best(int turns, DoubleSupplier ours, DoubleSupplier other) {
        var best = new Best(0, 0);
        for (int turn = 0; turn < turns; turn++) {
            best = new Best(Math.max(best.ours(), ours.getAsDouble()), Math.max(best.other(), other.getAsDouble()));
        }
        return best;
    }

    private static Both taken(int times, Runnable few, Runnable many) {
        var ofFew = new ArrayList<Long>();
        var ofMany = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            ofFew.add(nanos(few));
            ofMany.add(nanos(many));
        }
        return new Both(percentiles(ofFew), percentiles(ofMany));
    }

    private static long nanos(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static Percentiles percentiles(List<Long> taken) {
        return Percentiles.ofNanos(
                taken, taken.stream().mapToLong(Long::longValue).sum());
    }
}
