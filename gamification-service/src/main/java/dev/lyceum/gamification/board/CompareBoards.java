package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.failure.Failure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Holds the histogram, which ranks are added up from, against the table, every night: 0, or somebody has to look. Only reads. Its
 * metric is there from the start, and not a number until the first night.
 */
@Startup
@Singleton
class CompareBoards {
    private static final Logger LOG = Logger.getLogger(CompareBoards.class);

    private final Database database;
    private volatile double differing = Double.NaN;

    CompareBoards(Database database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("lyceum.board.drift.learners", () -> differing)
                .description("learners whom the histogram of a board counts otherwise than its table, last night")
                .register(metrics);
    }

    /** In the night of most learners; each replica for itself, since each tells its own metric. */
    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        return database.background(Histogram::drift)
                .invoke(this::tell)
                .onFailure()
                .invoke(failure -> LOG.warnf("boards are not compared: %s", Failure.describe(failure)))
                .onFailure()
                .recoverWithNull() // what was found the night before stands
                .replaceWithVoid();
    }

    private void tell(long learners) {
        differing = learners;
        if (learners > 0) {
            LOG.errorf("the boards' histograms count %d learners otherwise than their tables", learners);
        }
    }
}
