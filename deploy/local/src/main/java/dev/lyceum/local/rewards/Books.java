package dev.lyceum.local.rewards;

import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** gamification's database, looked at from outside. */
public final class Books implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** Looking is work for the database that is measured. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** What comes and goes by design: waiting events, known ids, kept answers, the day's feed; and boards, which follow a second later. */
    private static final String PASSING =
            "'outbox_event', 'inbox_event', 'idempotency_key', 'feed_event', 'board_due', 'board_score',"
                    + " 'board_move', 'board_bucket', 'board_tie', 'board_window', 'board_result'";

    private final Connection connection;

    Books(Settings settings) {
        try {
            connection = DriverManager.getConnection(settings.database("gamification"), "gamification", "gamification");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param ids stand for the one {@code ?} */
    long number(String sql, Collection<UUID> ids) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until each of these events has been heard. */
    void awaitHeard(Collection<UUID> events) {
        awaitNumber("select count(*) from inbox_event where id = any (?)", events, events.size());
    }

    /** As {@link #number}; waits until it is as high as this. */
    void awaitNumber(String sql, Collection<UUID> ids, long expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number(sql, ids) < expected) {
            if (System.nanoTime() > deadline) {
                throw new Unexpected("Not " + expected + " within " + PATIENCE.toMinutes() + " minutes: " + sql);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** How often a row was written. */
    public record Writes(long inserts, long updates, long deletes) {

        Writes since(Writes before) {
            return new Writes(inserts - before.inserts, updates - before.updates, deletes - before.deletes);
        }
    }

    /** Of each table of the domain, so far; PostgreSQL tells it up to a second late. */
    Map<String, Writes> writes() {
        LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
        var found = new TreeMap<String, Writes>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select relname, n_tup_ins, n_tup_upd, n_tup_del"
                        + " from pg_stat_user_tables where schemaname = 'public' and relname not like 'flyway%'"
                        + " and relname not in (" + PASSING + ")")) {
            while (rows.next()) {
                found.put(rows.getString(1), new Writes(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Of each table of the domain, which versions of rows these learners have: another one after any write, an idle one too. */
    Map<String, String> versions(Collection<UUID> learners) {
        var found = new TreeMap<String, String>();
        for (var table : tablesOfLearners()) {
            found.put(table, versions(table, learners));
        }
        return found;
    }

    private List<String> tablesOfLearners() {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name = 'learner_id'"
                        + " and table_name not in (" + PASSING + ")")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private String versions(String table, Collection<UUID> learners) {
        try (var statement = connection.prepareStatement(
                "select coalesce(md5(string_agg(cast(held.ctid as text) || cast(held.xmin as text), ',' order by held.ctid)), '')"
                        + " from " + table + " as held where held.learner_id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", learners.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
