package dev.lyceum.local.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lyceum.local.journey.Api;
import dev.lyceum.servers.Ports;
import dev.lyceum.servers.Postgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in a cluster: a job migrates as the owner of the schema, and the service signs in as a role that owns nothing. */
class MigrationsIT {

    private static final Path APP =
            Path.of("../../profile-service/target/quarkus-app").toAbsolutePath().normalize();

    private static final String FORBIDDEN = "42501";

    @TempDir
    Path folder;

    private final int management = Ports.free();
    private final List<Process> started = new ArrayList<>();
    private Postgres server;

    @BeforeEach
    void aDatabaseWithTwoRoles() throws SQLException {
        server = Postgres.start(folder.resolve("postgres"), Ports.free());
        server.createDatabase("profile");
        try (var owner = server.connect("postgres");
                var statement = owner.createStatement()) {
            statement.execute("create role profile_app login password 'app'");
            statement.execute("grant connect on database profile to profile_app");
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
        server.stop();
    }

    @Test
    void aServiceStartsOnceTheJobHasMigratedAndOwnsNothing() throws Exception {
        // Given a schema that is older than the service
        var tooEarly = service();
        assertThat(tooEarly.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(tooEarly.exitValue()).isNotZero();

        // When
        var job = java("-cp", "app/*:lib/main/*:lib/boot/*", "dev.lyceum.kit.migration.Migrate");
        assertThat(job.waitFor(60, TimeUnit.SECONDS)).as("the job ends").isTrue();
        assertThat(job.exitValue()).isZero();

        // Then
        service();
        await("the service").atMost(Duration.ofSeconds(60)).until(this::isReady);
        try (var application = DriverManager.getConnection(server.jdbcUrl("profile"), "profile_app", "app")) {
            execute(application, "insert into inbox_event (id) values (gen_random_uuid())");
            assertForbidden(application, "create table loot (id int)");
            assertForbidden(application, "drop table inbox_event");
            assertForbidden(application, "truncate inbox_event");
            assertForbidden(application, "delete from flyway_schema_history");
        }
    }

    private Process service() {
        return java("-XX:TieredStopAtLevel=1", "-jar", "quarkus-run.jar");
    }

    private Process java(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(APP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "said-" + started.size() + ".log"));
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("HTTP_HOST", "localhost"),
                        Map.entry("HTTP_PORT", "" + Ports.free()),
                        Map.entry("MANAGEMENT_PORT", "" + management),
                        Map.entry("DB_HOST", "localhost"),
                        Map.entry("DB_PORT", "" + server.port()),
                        Map.entry("DB_NAME", "profile"),
                        Map.entry("DB_OWNER", "profile"),
                        Map.entry("DB_OWNER_PASSWORD", "profile"),
                        Map.entry("DB_USER", "profile_app"),
                        Map.entry("DB_PASSWORD", "app"),
                        Map.entry("DB_MIGRATE", "false"),
                        Map.entry("DB_VALIDATE", "true")));
        try {
            var process = builder.start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            return new Api("http://localhost:" + management)
                    .send(Api.Call.get("/q/health/ready"))
                    .succeeded();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void assertForbidden(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(FORBIDDEN));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
