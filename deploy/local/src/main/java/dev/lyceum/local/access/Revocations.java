package dev.lyceum.local.access;

import dev.lyceum.local.access.LinkedAdult.Page;
import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Learners who end what links them to an adult while that adult reads on, on every service. */
public final class Revocations {
    /** From the answer to the revocation on; no read that starts later may be let in. */
    private static final Duration FELT = Duration.ofSeconds(2);

    private static final Duration WATCHED = FELT.plusMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger learnersRefused = new AtomicInteger();

    public Revocations(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param reads that started two seconds after a revocation or later
     * @param letIn how many of them were
     * @param learnersRefused reads by the learner themselves, after it all, that were not answered
     * @param lastLetIn from a revocation to the start of the last read that was let in, one for each service
     */
    public record Outcome(int rounds, int reads, int letIn, int learnersRefused, Percentiles lastLetIn) {

        public boolean isFelt() {
            return reads > 0 && letIn == 0 && learnersRefused == 0;
        }
    }

    public Outcome run(int rounds, int atOnce) {
        var lastLetIn = AtOnce.run(atOnce, worker -> {
            var all = new ArrayList<Long>();
            for (int round = worker; round < rounds; round += atOnce) {
                all.addAll(round());
            }
            return all;
        });
        return new Outcome(rounds, reads.get(), late.get(), learnersRefused.get(), lastLetIn);
    }

    private List<Long> round() {
        var linked = LinkedAdult.of(settings);
        var pages = linked.pages();
        pages.forEach(page -> awaitLetIn(linked, page));
        linked.end();
        var lastLetIn = watch(linked, pages, System.nanoTime());
        pages.stream()
                .filter(page -> !page.readBy(linked.learner()).succeeded())
                .forEach(page -> learnersRefused.incrementAndGet());
        return lastLetIn;
    }

    /** A service that is busy may not hear from profile-service in time. */
    private static void awaitLetIn(LinkedAdult linked, Page page) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!page.readBy(linked.adult()).succeeded()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("A linked adult is not let in: " + page.call());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<Long> watch(LinkedAdult linked, List<Page> pages, long revoked) {
        var lastLetIn = new long[pages.size()];
        while (System.nanoTime() - revoked < WATCHED.toNanos()) {
            for (int i = 0; i < lastLetIn.length; i++) {
                var since = System.nanoTime() - revoked;
                var letIn = pages.get(i).readBy(linked.adult()).succeeded();
                if (letIn) {
                    lastLetIn[i] = since;
                }
                count(since, letIn);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Arrays.stream(lastLetIn).boxed().toList();
    }

    private void count(long since, boolean letIn) {
        if (since >= FELT.toNanos()) {
            reads.incrementAndGet();
            late.addAndGet(letIn ? 1 : 0);
        }
    }
}
