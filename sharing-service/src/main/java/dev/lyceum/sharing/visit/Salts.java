package dev.lyceum.sharing.visit;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days' salts: made before their day by whichever replica comes first, known to all, destroyed when it is over. */
@ApplicationScoped
class Salts {
    private static final String MAKE =
            "insert into visit_salt (day) values (cast(?1 as date)), (cast(?2 as date)) on conflict do nothing";
    private static final String DESTROY = "delete from visit_salt where day < cast(?1 as date)";
    private static final String READ = "select day, cast(salt as text) as salt from visit_salt";

    private final Database database;
    private final Clock clock;
    private volatile Map<LocalDate, byte[]> known = Map.of();

    Salts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty while the database has not been seen since the day began. */
    Optional<byte[]> of(LocalDate day) {
        return Optional.ofNullable(known.get(day));
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.background(() -> Sql.execute(MAKE, today, today.plusDays(1))
                        .chain(() -> Sql.execute(DESTROY, today))
                        .chain(() -> Sql.rows(READ, row -> row)))
                .invoke(rows -> known = byDay(rows))
                .replaceWithVoid();
    }

    private static Map<LocalDate, byte[]> byDay(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("day", LocalDate.class),
                        row -> row.get("salt", String.class).getBytes(StandardCharsets.UTF_8)));
    }
}
