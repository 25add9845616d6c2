package dev.lyceum.local.shares;

import dev.lyceum.local.stack.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Links to a beginner's progress, put straight on record; their codes begin with ZZ. */
final class BenchLinks implements AutoCloseable {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String INSERT =
            """
            insert into share (share_id, code, learner_id, type, version, created_at)
            select gen_random_uuid(), code, gen_random_uuid(), 'PROGRESS', 1, now() from unnest(?) as code
            """;

    private final Settings settings;
    private final List<String> codes;

    BenchLinks(Settings settings, int count) {
        this.settings = settings;
        this.codes = IntStream.range(0, count).mapToObj(BenchLinks::code).toList();
        close();
        insert();
    }

    List<String> codes() {
        return codes;
    }

    /** The sum of a column of this service's figures of one link. */
    long figure(String column, String code) {
        try (var connection = DriverManager.getConnection(settings.database("sharing"), "sharing", "sharing");
                var statement = connection.prepareStatement(
                        "select coalesce(sum(" + column + "), 0) from share_figures where code = ?")) {
            statement.setString(1, code);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert() {
        try (var connection = DriverManager.getConnection(settings.database("sharing"), "sharing", "sharing");
                var statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(int number) {
        var code = new StringBuilder();
        for (int left = number, i = 0; i < 6; i++, left /= ALPHABET.length()) {
            code.insert(0, ALPHABET.charAt(left % ALPHABET.length()));
        }
        return "ZZ" + code;
    }

    /** Leaves nothing of it behind. */
    @Override
    public void close() {
        try (var connection = DriverManager.getConnection(settings.database("sharing"), "sharing", "sharing");
                var statement = connection.createStatement()) {
            for (var table : List.of("share", "share_figures", "visit_hour", "visitor")) {
                statement.executeUpdate("delete from " + table + " where code like 'ZZ%'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
