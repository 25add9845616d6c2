package dev.lyceum.local.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Several doing the same thing side by side. */
public final class AtOnce {

    private AtOnce() {}

    public interface Work {
        List<Long> of(int worker) throws Exception;
    }

    /** All that all workers measured. */
    public static Percentiles run(int workers, Work work) {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var tasks = IntStream.range(0, workers)
                    .<Callable<List<Long>>>mapToObj(worker -> () -> work.of(worker))
                    .toList();
            var begin = System.nanoTime();
            var done = threads.invokeAll(tasks);
            var elapsed = System.nanoTime() - begin;
            var all = new ArrayList<Long>();
            for (var each : done) {
                all.addAll(each.get());
            }
            return Percentiles.ofNanos(all, elapsed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
