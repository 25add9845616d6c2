package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.failure.Failure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Holds every balance against its ledger, for ever round and round, and tells how many differ: 0, or somebody has to look.
 * It only reads, so each replica may do it; a round is taken in portions, so that it holds no snapshot and outlasts no
 * statement's time, however many learners there are.
 */
@Singleton
class CompareBalances {
    private static final Logger LOG = Logger.getLogger(CompareBalances.class);
    private static final int PORTION = 2_000;

    /** Of the learners behind the last one; every entry has an account (a foreign key), so none is passed over. */
    private static final String NEXT =
            """
            with portion as (select learner_id, xp from progress where learner_id > ?1 order by learner_id limit ?2),
                compared as (
                    select learner_id, xp <> coalesce(
                        (select sum(amount) from xp_entry e where e.learner_id = p.learner_id), 0) as differs
                    from portion p)
            select count(*) as learners, count(*) filter (where differs) as differing,
                (select learner_id from compared order by learner_id desc limit 1) as last,
                (select learner_id from compared where differs order by learner_id limit 1) as example
            from compared
            """;

    private record Portion(long learners, long differing, UUID last, UUID example) {
        static Portion of(Row row) {
            return new Portion(
                    row.get("learners", Long.class),
                    row.get("differing", Long.class),
                    row.get("last", UUID.class),
                    row.get("example", UUID.class));
        }
    }

    private final Database database;
    private volatile double differing = Double.NaN;

    CompareBalances(Database database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("lyceum.xp.drift.learners", () -> differing)
                .description("learners whose balance was not the sum of their ledger, in the last whole round")
                .register(metrics);
    }

    @Scheduled(every = "5m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        return compare(new UUID(0, 0), 0)
                .invoke(found -> differing = found)
                .onFailure()
                .invoke(failure -> LOG.warnf("balances are not compared: %s", Failure.describe(failure)))
                .onFailure()
                .recoverWithNull() // the last whole round stands; the next one begins anew
                .replaceWithVoid();
    }

    private Uni<Long> compare(UUID after, long found) {
        return database.background(() -> Sql.first(NEXT, Portion::of, after, PORTION))
                .map(Optional::orElseThrow)
                .invoke(CompareBalances::tell)
                .chain(portion -> portion.learners() < PORTION
                        ? Uni.createFrom().item(found + portion.differing())
                        : compare(portion.last(), found + portion.differing()));
    }

    private static void tell(Portion portion) {
        if (portion.differing() > 0) {
            LOG.errorf(
                    "%d balances are not the sum of their ledger, one of them that of %s",
                    portion.differing(), portion.example());
        }
    }
}
