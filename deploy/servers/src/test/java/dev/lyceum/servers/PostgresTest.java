package dev.lyceum.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path folder;

    private Postgres postgres;

    @BeforeEach
    void start() {
        postgres = Postgres.start(folder.resolve("a folder"), Ports.free());
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void whatWasCommittedSurvivesAStopAndAStart() throws SQLException {
        // Given
        postgres.createDatabase("ledger");
        commitOneRow();

        // When
        postgres.stop();
        postgres.start();

        // Then
        assertThat(number("ledger", "select count(*) from entry")).isEqualTo(1);
    }

    @Test
    void whatWasCommittedSurvivesAKill() throws SQLException {
        // Given
        postgres.createDatabase("ledger");
        commitOneRow();

        // When
        postgres.kill();
        postgres.start();

        // Then
        assertThat(number("ledger", "select count(*) from entry")).isEqualTo(1);
    }

    @Test
    void aCommitIsDurableBeforeItIsAnswered() throws SQLException {
        assertThat(
                        number(
                                "postgres",
                                """
                        select count(*) from pg_settings where setting = 'on'
                        and name in ('fsync', 'synchronous_commit', 'full_page_writes')"""))
                .isEqualTo(3);
        assertThat(number("postgres", "select current_setting('max_connections')::int"))
                .isEqualTo(300);
    }

    @Test
    void makingADatabaseTwiceChangesNothing() throws SQLException {
        // Given
        postgres.createDatabase("ledger");
        commitOneRow();

        // When
        postgres.createDatabase("ledger");

        // Then
        assertThat(number("ledger", "select count(*) from entry")).isEqualTo(1);
    }

    @Test
    void theRoleOfOneDatabaseCannotReadAnother() {
        // Given
        postgres.createDatabase("ledger");
        postgres.createDatabase("diary");

        // Then
        assertThatThrownBy(() -> postgres.connect("diary", "ledger"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void thePidIsThatOfALivingProcess() {
        assertThat(ProcessHandle.of(postgres.pid())).get().matches(ProcessHandle::isAlive);
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Postgres.start(folder.resolve("other"), taken.getLocalPort()))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    private void commitOneRow() throws SQLException {
        try (var connection = postgres.connect("ledger", "ledger");
                var statement = connection.createStatement()) {
            statement.execute("create table entry (id int primary key); insert into entry values (1)");
        }
    }

    private long number(String database, String sql) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
