package dev.lyceum.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** The relay's three connections: one holds the advisory lock, one listens, one reads and deletes. */
class RelayDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RelayDatabase.class);
    private static final int BATCH = 500;
    /** The same in every service: each has a database of its own. */
    private static final long LOCK = 0x4C59_4345_554DL;

    /** The table is empty whenever its statistics are made, so the planner thinks of reading it whole, all that was deleted too. */
    private static final String BY_INDEX = "set enable_seqscan = off";

    private final Connection lock;
    private final Connection listener;
    private final Connection work;
    private boolean granted;

    private RelayDatabase(Connection lock, Connection listener, Connection work) {
        this.lock = lock;
        this.listener = listener;
        this.work = work;
    }

    static RelayDatabase open(Address address) throws SQLException {
        List<Connection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                opened.add(address.connect());
            }
            var database = new RelayDatabase(opened.get(0), opened.get(1), opened.get(2));
            execute(database.listener, "listen outbox");
            execute(database.work, BY_INDEX);
            return database;
        } catch (SQLException failed) {
            opened.forEach(RelayDatabase::close);
            throw failed;
        }
    }

    /** A lock lives as long as its session: once it was granted, a session that answers holds it still. */
    boolean isLeader() throws SQLException {
        try (var statement =
                        lock.prepareStatement(granted ? "select true" : "select pg_try_advisory_lock(" + LOCK + ")");
                var rows = statement.executeQuery()) {
            rows.next();
            granted = rows.getBoolean(1);
            return granted;
        }
    }

    /** In one short statement; no transaction is open while Kafka is waited for. */
    List<OutboxRow> oldest() throws SQLException {
        try (var query = work.prepareStatement("select * from outbox_event order by seq limit " + BATCH);
                var rows = query.executeQuery()) {
            List<OutboxRow> batch = new ArrayList<>();
            while (rows.next()) {
                batch.add(OutboxRow.of(rows));
            }
            return batch;
        }
    }

    void delete(List<OutboxRow> batch) throws SQLException {
        try (var statement = work.prepareStatement("delete from outbox_event where seq = any(?)")) {
            Object[] sent = batch.stream().map(OutboxRow::seq).toArray();
            statement.setArray(1, work.createArrayOf("bigint", sent));
            statement.executeUpdate();
        }
    }

    /** Until a commit notifies or the poll is due: a notification may get lost with its connection. */
    void waitForWork(Duration poll) throws SQLException {
        var told = listener.unwrap(PGConnection.class).getNotifications((int) poll.toMillis());
        boolean heardNothing = told == null || told.length == 0;
        if (heardNothing && !listener.isValid(1)) {
            throw new SQLException("the listener is gone", "08006");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Each by itself and the lock first: one that is broken must not leave another open, and with it the lock held. */
    @Override
    public void close() {
        Stream.of(lock, listener, work).forEach(RelayDatabase::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.debugf("a connection was broken already: %s", broken.getSQLState());
        }
    }

    /** Where the database is; sockets time out, so a server that went dark is noticed. */
    @Singleton
    static class Address {
        @ConfigProperty(name = "quarkus.datasource.jdbc.url")
        String url;

        @ConfigProperty(name = "quarkus.datasource.username")
        String user;

        @ConfigProperty(name = "quarkus.datasource.password")
        Optional<String> password;

        Connection connect() throws SQLException {
            var settings = new Properties();
            settings.setProperty("user", user);
            password.ifPresent(secret -> settings.setProperty("password", secret));
            settings.setProperty("connectTimeout", "5");
            settings.setProperty("socketTimeout", "10");
            settings.setProperty("tcpKeepAlive", "true");
            settings.setProperty("ApplicationName", "outbox-relay");
            return DriverManager.getConnection(url, settings);
        }
    }
}
