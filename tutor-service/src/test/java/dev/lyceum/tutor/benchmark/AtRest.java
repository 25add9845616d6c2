package dev.lyceum.tutor.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** What is left in the measured process when the work is done: heap, threads, and whether any of them still runs. */
public final class AtRest implements InternalProfiler {
    static final String HEAP_BEFORE = "heapBefore";
    static final String HEAP_AFTER = "heapAfter";
    static final String THREADS_BEFORE = "threadsBefore";
    static final String THREADS_AFTER = "threadsAfter";
    static final String BUSY = "busy";
    private static final Duration REST = Duration.ofSeconds(2);

    private long heapBefore;
    private int threadsBefore;

    @Override
    public String getDescription() {
        return "Heap, threads and processor time after the work";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        heapBefore = heap();
        threadsBefore = threads();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long heapAfter = heap();
        return List.of(
                scalar(HEAP_BEFORE, heapBefore, "bytes"),
                scalar(HEAP_AFTER, heapAfter, "bytes"),
                scalar(THREADS_BEFORE, threadsBefore, "threads"),
                scalar(THREADS_AFTER, threads(), "threads"),
                scalar(BUSY, busy(), "processors"));
    }

    private static ScalarResult scalar(String label, double value, String unit) {
        return new ScalarResult(label, value, unit, AggregationPolicy.AVG);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** What part of a processor the whole process takes while nobody asks anything of it. */
    private static double busy() {
        long worked = processorTime();
        long start = System.nanoTime();
        while (System.nanoTime() - start < REST.toNanos()) {
            LockSupport.parkNanos(REST.toNanos());
        }
        return (double) (processorTime() - worked) / (System.nanoTime() - start);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
