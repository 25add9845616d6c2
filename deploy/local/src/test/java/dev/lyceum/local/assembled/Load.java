package dev.lyceum.local.assembled;

import dev.lyceum.local.assembled.Journal.Intent;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Answer;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Learners who solve one problem after another and do not give up when a service is away. */
final class Load {

    /** Not a refusal of the call itself: nothing came back, or somebody behind is away, busy, or still at it. */
    private static final Set<Integer> TRY_AGAIN = Set.of(409, 429, 502, 503, 504);

    private static final Duration GIVE_UP = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api api;
    private final Journal journal;
    private final ExecutorService threads;
    private final List<Future<?>> learners;
    private volatile boolean enough;

    private Load(Api api, Journal journal, int learners) {
        this.api = api;
        this.journal = journal;
        this.threads = Executors.newFixedThreadPool(learners);
        this.learners = IntStream.range(0, learners)
                .<Future<?>>mapToObj(each -> threads.submit(this::solveUntilEnough))
                .toList();
    }

    /** Learners solve while something happens, and finish what they began; whatever happened must not stop them. */
    static void during(int learners, Api api, Journal journal, Runnable happening) {
        var load = new Load(api, journal, learners);
        try {
            happening.run();
        } finally {
            load.finish();
        }
    }

    /** Fails when somebody met an answer that must never come. */
    private void finish() {
        enough = true;
        try {
            for (var learner : learners) {
                learner.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private void solveUntilEnough() {
        var learner = Learner.signedIn(api, UUID.randomUUID());
        for (int number = 0; !enough; number++) {
            var intent = Intent.of(learner.id(), number);
            journal.intends(intent);
            solve(learner, intent);
            journal.accepted(intent);
        }
    }

    private void solve(Learner learner, Intent intent) {
        var equation = Equation.number(intent.equation());
        var open =
                Learner.opens(equation).with("Idempotency-Key", intent.openKey().toString());
        var session = insist(learner, open, intent).json().path("sessionId").asText();
        var turn = Learner.says(session, equation.answer())
                .with("Idempotency-Key", intent.turnKey().toString());
        var answer = insist(learner, turn, intent);
        if (!"CORRECT".equals(answer.json().at("/verdict/kind").asText())) {
            throw new AssertionError(equation + ": " + answer.text());
        }
    }

    /** The same call with the same key, until its outcome is known. */
    private Answer insist(Learner learner, Call call, Intent intent) {
        var deadline = System.nanoTime() + GIVE_UP.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var answer = learner.send(call);
                if (answer.succeeded()) {
                    return answer;
                }
                if (!TRY_AGAIN.contains(answer.status())) {
                    throw new AssertionError(call + " was answered " + answer.status() + " " + answer.text());
                }
                journal.unknown(intent, answer.text());
            } catch (UncheckedIOException nothingCameBack) {
                journal.unknown(intent, nothingCameBack.getMessage());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("No outcome of " + call + " within " + GIVE_UP);
    }
}
