package dev.lyceum.local.boards;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Learners of a board who earn five hundred times a second, by entries of the ledger, until it is closed. */
final class MovingScores implements AutoCloseable {
    private static final int A_SECOND = 500;
    private static final int AT_ONCE = 50;
    private static final String EARN =
            """
            with lucky as (
                select cast(md5('bench board ' || (1 + cast(floor(random() * %1$d) as integer))) as uuid) as learner_id, i
                from generate_series(1, %2$d) as i),
            balance as (
                update progress p set xp = p.xp + l.xp
                from (select learner_id, 5 * count(*) as xp from lucky group by learner_id) l where p.learner_id = l.learner_id)
            insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id, source_id,
                payload_hash, occurred_at, recorded_at)
            select gen_random_uuid(), learner_id, 'VISIT', 1, 5, 5, current_date, '/bench', gen_random_uuid(), gen_random_uuid(), 'x',
                now(), now()
            from lucky
            """;

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicLong earned = new AtomicLong();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> work;
    private final long begin = System.nanoTime();

    MovingScores(BenchBoard board) {
        work = thread.submit(() -> move(board));
    }

    private Void move(BenchBoard board) throws SQLException {
        try (var connection = board.connect();
                var statement = connection.prepareStatement(EARN.formatted(board.learners(), AT_ONCE))) {
            while (goesOn.get()) {
                long due = begin + earned.get() * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                earned.addAndGet(statement.executeUpdate());
            }
        }
        return null;
    }

    /** How many a second it has been so far. */
    double perSecond() {
        return earned.get() / ((System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() {
        goesOn.set(false);
        thread.shutdown();
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
