package dev.lyceum.local;

import dev.lyceum.local.measure.Commits;
import dev.lyceum.local.measure.OpenStreams;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.measure.SessionLists;
import dev.lyceum.local.measure.Turns;
import dev.lyceum.local.measure.WarmUp;
import dev.lyceum.local.process.LiveHeap;
import dev.lyceum.local.process.Memory;
import dev.lyceum.local.stack.Settings;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/** Prints what a turn with the tutor takes, beside the least it could take here, what a stream holds, and what a list costs. */
final class TutorBench {

    private static final String ROW = "%-44s %8.1f %8.1f %9.0f %s%n";
    private static final int STREAMS = 1_000;
    private static final int FEW = 10;
    private static final int MANY = 10_000;

    private final Settings settings;

    TutorBench(Settings settings) {
        this.settings = settings;
    }

    int run() {
        System.out.printf("%nMeasuring; this takes some minutes. Load average at the beginning: %s%n", load());
        var turns = new Turns(settings);
        WarmUp.on(() -> turns.atOnce(20, 50).perSecond());
        System.out.printf("%n%-44s %8s %8s %9s%n", "milliseconds", "p50", "p99", "a second");
        try (var commits = new Commits(settings)) {
            commits.atOnce(4, 200);
            beside(commits, turns, 1, 300);
            beside(commits, turns, 20, 100);
            beside(commits, turns, 200, 20);
        }
        lists();
        streams();
        System.out.println(
                """

                turn: POST …/turns to the tutor-service itself, each learner's next as soon as the last is answered
                floor: one durable commit of one row by a JDBC client; a turn is one durable commit, too
                N x, M x: times the floor, or the shorter list, at p50 and at p99
                stream: a connection that was sent the events of a turn and is kept; the answer is written whole
                Requests were not limited in their rate, or the clients would measure that.""");
        System.out.printf("load average at the end: %s%n", load());
        return 0;
    }

    /** Before and after, for the machine may have become busier. */
    private static void beside(Commits commits, Turns turns, int atOnce, int each) {
        var before = commits.atOnce(atOnce, each / 2);
        var measured = turns.atOnce(atOnce, each);
        var after = commits.atOnce(atOnce, each / 2);
        print("floor before, " + atOnce + " at once", before, "");
        print("turn, " + atOnce + " sessions at once", measured, measured.over(before));
        print("floor after, " + atOnce + " at once", after, measured.over(after));
    }

    private void lists() {
        try (var lists = new SessionLists(settings)) {
            var both = lists.read(FEW, MANY, 500);
            print("session list of " + FEW, both.few(), "");
            print("session list of " + MANY, both.many(), both.many().over(both.few()));
        }
    }

    private void streams() {
        long tutor = settings.records()
                .find("tutor")
                .flatMap(recorded -> recorded.running())
                .orElseThrow()
                .pid();
        try (var streams = new OpenStreams(settings)) {
            streams.open(STREAMS);
            streams.hangUp();
            var heapBefore = LiveHeap.of(tutor);
            var residentBefore = Memory.resident(tutor);
            streams.open(STREAMS);
            printGrowth("heap that is in use", heapBefore, LiveHeap.of(tutor), 1024.0);
            printGrowth("resident memory", residentBefore, Memory.resident(tutor), 1 / 1024.0);
        }
    }

    /** @param kilobyte in the unit of both */
    private static void printGrowth(String what, Optional<Long> before, Optional<Long> after, double kilobyte) {
        before.ifPresent(less -> after.ifPresent(more -> System.out.printf(
                Locale.ROOT,
                "%-44s %,8.0f -> %,8.0f KB, %.1f KB a stream%n",
                "tutor's " + what + ", " + STREAMS + " streams open",
                less / kilobyte,
                more / kilobyte,
                (more - less) / kilobyte / STREAMS)));
    }

    private static void print(String what, Percentiles measured, String ratio) {
        System.out.printf(Locale.ROOT, ROW, what, measured.at(50), measured.at(99), measured.perSecond(), ratio);
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
