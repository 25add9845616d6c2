package dev.lyceum.sharing.visit;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Deletes visitors by age, in one statement a day; the counters stay. Deleting twice deletes once. */
@ApplicationScoped
class ForgetVisitors {
    /** As long as the stream keeps a record: one that comes later would make its visitor new again. */
    private static final int DAYS_KEPT = 30;

    private static final String DELETE = "delete from visitor where day < cast(?1 as date)";

    private final Database database;
    private final Clock clock;

    ForgetVisitors(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.background(() -> Sql.execute(DELETE, today.minusDays(DAYS_KEPT)))
                .replaceWithVoid();
    }
}
