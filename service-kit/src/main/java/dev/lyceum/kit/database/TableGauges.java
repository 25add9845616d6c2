package dev.lyceum.kit.database;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * How each table is used, as the server itself counts it: what the alert on churn watches. Every replica tells the same of the
 * same database, so they are compared by their maximum and never added up.
 */
@Singleton
class TableGauges {
    private static final String QUERY =
            """
            select cast(relname as text) as table_name, n_live_tup as live, n_dead_tup as dead,
                   n_tup_ins as inserts, n_tup_upd as updates, n_tup_del as deletes
            from pg_stat_user_tables where relname <> 'flyway_schema_history'
            """;

    private final Database database;
    private final MeterRegistry registry;
    private final Map<String, Usage> usages = new ConcurrentHashMap<>();

    TableGauges(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return database.background(() -> Sql.rows(QUERY, TableGauges::usage))
                .invoke(this::keep)
                .onFailure()
                .recoverWithNull() // the database is away, which other gauges tell; what was seen last stands
                .replaceWithVoid();
    }

    private void keep(List<Usage> now) {
        for (Usage usage : now) {
            if (usages.put(usage.table(), usage) == null) {
                register(usage.table());
            }
        }
    }

    private void register(String table) {
        gauge(table, "lyceum.table.rows", "rows that are there, as the planner believes", Usage::live);
        gauge(table, "lyceum.table.dead.rows", "rows that vacuum has not taken away yet", Usage::dead);
        counter(table, "lyceum.table.inserts", Usage::inserts);
        counter(table, "lyceum.table.updates", Usage::updates);
        counter(table, "lyceum.table.deletes", Usage::deletes);
    }

    private void gauge(String table, String name, String description, ToDoubleFunction<Usage> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(usages.get(table)))
                .description(description)
                .tags(Tags.of("table", table))
                .register(registry);
    }

    private void counter(String table, String name, ToDoubleFunction<Usage> figure) {
        FunctionCounter.builder(name, usages, all -> figure.applyAsDouble(all.get(table)))
                .description("rows, since the server's statistics began")
                .tags(Tags.of("table", table))
                .register(registry);
    }

    private static Usage usage(Row row) {
        return new Usage(
                row.get("table_name", String.class),
                row.get("live", Long.class),
                row.get("dead", Long.class),
                row.get("inserts", Long.class),
                row.get("updates", Long.class),
                row.get("deletes", Long.class));
    }

    private record Usage(String table, long live, long dead, long inserts, long updates, long deletes) {}
}
