package dev.lyceum.local.measure;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The tables that a measurement needs for itself. */
public final class Schema {

    private Schema() {}

    /** One statement that makes or drops some, on a connection of its own. */
    public static void change(String url, String user, String password, String sql) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
