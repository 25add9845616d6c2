package dev.lyceum.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A real, durable PostgreSQL on the loopback interface. Its folder keeps the data between runs. Every role is
 * trusted without a password, so it is for one person's machine only.
 */
public final class Postgres implements AutoCloseable {

    /** The bundle's own defaults trade durability for speed; a stack that says "nothing is lost" must not. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path folder;
    private final int port;
    private final Path binaries;
    private EmbeddedPostgres server;

    private Postgres(Path folder, int port, Path binaries) {
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.binaries = binaries.toAbsolutePath().normalize();
    }

    /** As the other, with the binaries unpacked once per user, in the user's own cache folder. */
    public static Postgres start(Path folder, int port) {
        // A user without an entry in the system's list has a HOME all the same, but no user.home.
        var home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        return start(folder, port, Path.of(home, ".cache", "lyceum", "postgres"));
    }

    /**
     * Starts PostgreSQL and returns when it answers.
     *
     * @param folder of the server: {@code data/} and {@code postgres.log}; made when absent, kept when present
     * @param port of the loopback interface
     * @param binaries where the server's programs are unpacked; never shared between users
     * @throws IllegalStateException when the port is taken, the server does not come up, or it is not durable
     */
    public static Postgres start(Path folder, int port, Path binaries) {
        var postgres = new Postgres(folder, port, binaries);
        postgres.start();
        return postgres;
    }

    /** Starts it once more on the same folder and port, after {@link #stop()} or {@link #kill()}. */
    public void start() {
        if (Ports.busy(port)) {
            throw new IllegalStateException("Port " + port + " is taken: PostgreSQL cannot listen on it");
        }
        try {
            Files.createDirectories(binaries);
            Files.createDirectories(folder);
            server = launch();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start; see " + log(), e);
        }
        assertDurable();
    }

    private EmbeddedPostgres launch() throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                // Whoever starts it decides when it stops: a hook would race with an orderly shutdown.
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // After a crash it reads its log again first, which may be long.
                .setPGStartupWait(Duration.ofMinutes(5))
                // The same sort order on every machine, whatever its locale.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                // TCP only: a socket file in the temp folder would be one for all users of the machine.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "300")
                // Between checkpoints a page is logged whole once: with one every half a minute, that is most of what
                // is logged.
                .setServerConfig("max_wal_size", "4GB");
        DURABLE.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Registers an orderly stop at the end of this JVM; for tests. */
    public Postgres stopWithJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "postgres-stop"));
        return this;
    }

    /** Stops it in order; open connections are closed, nothing committed is lost. */
    public void stop() {
        if (server == null) {
            return;
        }
        var postmaster = Postmaster.pid(folder).stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst();
        try {
            server.close();
            // The bundle waits five seconds; the last checkpoint of a busy machine takes longer.
            postmaster.ifPresent(Postgres::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
        }
    }

    private static void awaitEnd(ProcessHandle postmaster) {
        if (!Processes.ends(postmaster, Duration.ofSeconds(60))) {
            throw new IllegalStateException("PostgreSQL " + postmaster.pid() + " does not stop");
        }
    }

    /**
     * Writes to disk what is in memory only. A stop does the same while everybody waits for it; asked before, with the
     * clients still about, it leaves little for the stop to do.
     */
    public void flush() {
        try (var connection = connect("postgres")) {
            execute(connection, "checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not write to disk", e);
        }
    }

    /** As a power cut: the postmaster is killed with no chance to tidy up. */
    public void kill() {
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        postmaster.destroyForcibly();
        Processes.ends(postmaster, Duration.ofSeconds(60));
        Postmaster.awaitItsChildren(folder);
        // Nothing is left to stop, but the lock on the folder is still held by this JVM.
        stop();
    }

    /** Freezes it with all its children: it keeps its sockets and answers nothing, which is harder on a client than a crash. */
    public void pause() {
        signal(Signal.STOP);
    }

    public void resume() {
        signal(Signal.CONT);
    }

    private void signal(Signal signal) {
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        signal.to(postmaster.pid());
        postmaster.descendants().forEach(child -> signal.to(child.pid()));
    }

    @Override
    public void close() {
        stop();
    }

    /** The database, owned by a role of the same name that owns nothing else; both are made when absent. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var connection = connect("postgres")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + name + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
                execute(connection, "revoke connect on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be made", e);
        }
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres");
    }

    /** A connection of a role; a service's role bears the name of its database. */
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role, role);
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster, from its own record. */
    public long pid() {
        return Postmaster.pid(folder).orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** Where it writes what it has to say. */
    public Path log() {
        return folder.resolve("postgres.log");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void assertDurable() {
        try (var connection = connect("postgres")) {
            var running = Path.of(show(connection, "data_directory"));
            if (!running.toRealPath().equals(data().toRealPath())) {
                throw new IllegalStateException("Port " + port + " is served by the PostgreSQL of " + running);
            }
            for (var setting : DURABLE.entrySet()) {
                var value = show(connection, setting.getKey());
                if (!value.equals(setting.getValue())) {
                    throw new IllegalStateException(setting.getKey() + " is " + value);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("PostgreSQL does not answer; see " + log(), e);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
