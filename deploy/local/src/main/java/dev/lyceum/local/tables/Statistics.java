package dev.lyceum.local.tables;

import dev.lyceum.local.stack.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks each service's database how its tables are used. */
public final class Statistics {

    private static final String QUERY =
            """
            select relname, n_live_tup, n_tup_ins, n_tup_upd, n_tup_del, n_dead_tup,
                   greatest(last_vacuum, last_autovacuum) as vacuumed
            from pg_stat_user_tables where relname <> 'flyway_schema_history'
            order by n_tup_ins + n_tup_upd + n_tup_del desc, relname
            """;

    private final Settings settings;
    private final Catalogue catalogue;

    public Statistics(Settings settings, Catalogue catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
    }

    /** The busiest first. */
    public List<Usage> of(String service) {
        try (var connection = DriverManager.getConnection(settings.database(service), service, service);
                var statement = connection.createStatement();
                var tables = statement.executeQuery(QUERY)) {
            List<Usage> usages = new ArrayList<>();
            while (tables.next()) {
                usages.add(usage(service, tables, connection));
            }
            return usages;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " does not answer", e);
        }
    }

    private Usage usage(String service, ResultSet row, Connection connection) throws SQLException {
        var table = row.getString("relname");
        return new Usage(
                service,
                table,
                row.getLong("n_live_tup"),
                row.getLong("n_tup_ins"),
                row.getLong("n_tup_upd"),
                row.getLong("n_tup_del"),
                row.getLong("n_dead_tup"),
                Optional.ofNullable(row.getTimestamp("vacuumed")).map(Timestamp::toInstant),
                repeated(table, catalogue.key(service, table), connection));
    }

    private static long repeated(String table, List<String> key, Connection connection) throws SQLException {
        if (key.isEmpty()) {
            return 0;
        }
        var query = "select count(*) from (select 1 from %s group by %s having count(*) > 1) as repeated"
                .formatted(table, String.join(", ", key));
        try (var statement = connection.createStatement();
                var counted = statement.executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
