package dev.lyceum.tutor.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** What was measured, each time beside the baseline's of the same run. */
record Figures(
        Collection<RunResult> latency,
        Collection<RunResult> throughput,
        Collection<RunResult> firstCall,
        Collection<RunResult> million) {
    private static final String BASELINE = "baseline";
    private static final double MEBIBYTE = 1024 * 1024;

    static Figures measured() throws RunnerException {
        return new Figures(Measure.latency(), Measure.throughput(), Measure.firstCall(), Measure.million());
    }

    String table() {
        return String.join(
                "\n",
                List.of(
                        "%-28s %12s %12s %8s  %s".formatted("", "measured", BASELINE, "ratio", "aim"),
                        row("answers a second, 2 threads", rate("answer"), rate(BASELINE), ""),
                        time("answer, p50, ms", "answer", 50, "0.5"),
                        time("answer, p99, ms", "answer", 99, "20"),
                        time("step, p50, ms", "step", 50, "0.5"),
                        time("step, p99, ms", "step", 99, "20"),
                        time("reading, p50, ms", "reading", 50, ""),
                        time("reading, p99, ms", "reading", 99, ""),
                        time("hostile answer, p50, ms", "hostile", 50, ""),
                        time("hostile, the slowest, ms", "hostile", 100, "250"),
                        row("first call, ms", first("first"), first("firstBaseline"), ""),
                        row(
                                "10^6 answers, s",
                                of(million, "answer").getPrimaryResult().getScore() / 1000,
                                ""),
                        row("heap before them, MiB", atRest(AtRest.HEAP_BEFORE) / MEBIBYTE, ""),
                        row("heap after them, MiB", atRest(AtRest.HEAP_AFTER) / MEBIBYTE, ""),
                        row("threads before them", atRest(AtRest.THREADS_BEFORE), ""),
                        row("threads after them", atRest(AtRest.THREADS_AFTER), "no more"),
                        row("busy at rest, %", 100 * busyAtRest(), "0")));
    }

    double threadsLeft() {
        return atRest(AtRest.THREADS_AFTER) - atRest(AtRest.THREADS_BEFORE);
    }

    /** Of one processor. */
    double busyAtRest() {
        return atRest(AtRest.BUSY);
    }

    private String time(String what, String benchmark, double percent, String aim) {
        return row(what, percentile(latency, benchmark, percent), percentile(latency, BASELINE, percent), aim);
    }

    private static String row(String what, double measured, double baseline, String aim) {
        return "%-28s %12s %12s %8s  %s"
                .formatted(what, number(measured), number(baseline), number(measured / baseline), aim);
    }

    private static String row(String what, double measured, String aim) {
        return "%-28s %12s %12s %8s  %s".formatted(what, number(measured), "", "", aim);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.1f" : "%.4f", value);
    }

    private double rate(String benchmark) {
        return 1000 * of(throughput, benchmark).getPrimaryResult().getScore();
    }

    private double first(String benchmark) {
        return percentile(firstCall, benchmark, 50);
    }

    private double atRest(String label) {
        return of(million, "answer").getSecondaryResults().get(label).getScore();
    }

    private static double percentile(Collection<RunResult> results, String benchmark, double percent) {
        return of(results, benchmark).getPrimaryResult().getStatistics().getPercentile(percent);
    }

    private static RunResult of(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow();
    }
}
