package dev.lyceum.tutor.benchmark;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each way to measure, always in a JVM of its own with the heap that a service has. */
final class Measure {
    static final int THREADS = 2;
    static final int CHECKS = 1_000_000;
    private static final int STARTS = 5;

    private Measure() {}

    /** One call after the other, warm. */
    static Collection<RunResult> latency() throws RunnerException {
        return run(warm(Mode.SampleTime, "answer|step|reading|hostile|baseline").threads(1));
    }

    static Collection<RunResult> throughput() throws RunnerException {
        return run(warm(Mode.Throughput, "answer|baseline").threads(THREADS));
    }

    static Collection<RunResult> firstCall() throws RunnerException {
        return run(of(Mode.SingleShotTime, "first|firstBaseline")
                .warmupIterations(0)
                .forks(STARTS));
    }

    /** The warm-up is for the threads to be there before they are counted. */
    static Collection<RunResult> million() throws RunnerException {
        return run(of(Mode.SingleShotTime, "answer")
                .warmupIterations(1)
                .warmupBatchSize(1)
                .measurementBatchSize(CHECKS / THREADS)
                .threads(THREADS)
                .addProfiler(AtRest.class));
    }

    private static ChainedOptionsBuilder warm(Mode mode, String names) {
        return of(mode, names)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2));
    }

    private static ChainedOptionsBuilder of(Mode mode, String names) {
        return new OptionsBuilder()
                .include("\\.CheckBenchmark\\.(" + names + ")$")
                .mode(mode)
                .timeUnit(TimeUnit.MILLISECONDS)
                .measurementIterations(1)
                .forks(1)
                .jvmArgs("-Xmx128m")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
