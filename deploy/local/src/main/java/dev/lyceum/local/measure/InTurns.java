package dev.lyceum.local.measure;

import java.util.ArrayList;
import java.util.List;

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
