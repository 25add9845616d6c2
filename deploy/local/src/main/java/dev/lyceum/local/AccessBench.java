package dev.lyceum.local;

import static dev.lyceum.local.measure.Report.print;

import dev.lyceum.local.access.LinkedReads;
import dev.lyceum.local.access.Revocations;
import dev.lyceum.local.access.WithdrawnConsents;
import dev.lyceum.local.measure.InTurns.Both;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.measure.Report;
import dev.lyceum.local.stack.Hold;
import dev.lyceum.local.stack.Settings;

/** Prints what a read by a linked adult costs beside the learner's own, and that a revocation is felt, with Kafka and without. */
final class AccessBench {
    private static final int READS = 1_000;
    private static final int LEARNERS = 400;
    private static final int ROUNDS = 500;
    private static final int AT_ONCE = 20;

    private final Settings settings;

    AccessBench(Settings settings) {
        this.settings = settings;
    }

    int run() {
        return Report.of(() -> {
            reads();
            return consents() & revocations("Kafka there") & withoutKafka();
        });
    }

    private void reads() {
        var reads = new LinkedReads(settings);
        print("%n%-52s %8s %8s", "milliseconds", "p50", "p99");
        beside("answer in memory", reads.remembered(READS), "aim: 1.1 x at most");
        var asked = reads.askedAnew(LEARNERS);
        beside("asked and written down", asked.first(), "once an hour for each learner and service");
        beside("profile-service asked", asked.later(), "aim: 2 x at most");
    }

    private static void beside(String how, Both both, String aim) {
        row("a learner's own read", both.few(), "");
        row("the same by a linked adult, " + how, both.many(), both.many().over(both.few()) + "  (" + aim + ")");
    }

    private boolean consents() {
        var outcome = new WithdrawnConsents(settings).run(ROUNDS, AT_ONCE);
        print(
                "%n%d consents withdrawn: %d looks at the page or new links 2 s after the answer or later; the page was last"
                        + " seen p50 %.0f, p99 %.0f ms after it: %s",
                outcome.rounds(),
                outcome.late(),
                outcome.lastSeen().at(50),
                outcome.lastSeen().at(99),
                outcome.isFelt() ? "felt" : "NOT FELT");
        return outcome.isFelt();
    }

    private boolean withoutKafka() {
        var hold = new Hold(settings);
        hold.stop("kafka");
        try {
            return revocations("Kafka stopped");
        } finally {
            hold.release("kafka");
        }
    }

    private boolean revocations(String circumstances) {
        var outcome = new Revocations(settings).run(ROUNDS, AT_ONCE);
        print(
                "%n%d revocations on all services, %s: of %,d reads that started 2 s after the answer or later, %d were let"
                        + " in; the last read let in started p50 %.0f, p99 %.0f ms after it: %s",
                outcome.rounds(),
                circumstances,
                outcome.reads(),
                outcome.letIn(),
                outcome.lastLetIn().at(50),
                outcome.lastLetIn().at(99),
                outcome.isFelt() ? "felt" : "NOT FELT");
        return outcome.isFelt();
    }

    private static void row(String what, Percentiles measured, String ratio) {
        print("%-52s %8.2f %8.2f %s", what, measured.at(50), measured.at(99), ratio);
    }
}
