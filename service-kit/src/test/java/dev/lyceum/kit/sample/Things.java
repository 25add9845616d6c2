package dev.lyceum.kit.sample;

import dev.lyceum.kit.testing.Servers;
import java.sql.SQLException;

/** Looks at the sample's tables from outside. */
public final class Things {
    private Things() {}

    public static long number(String sql, Object... parameters) {
        try (var connection = Servers.postgres().connect("kit", "kit");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql, Object... parameters) {
        try (var connection = Servers.postgres().connect("kit", "kit");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long timesCounted(String name) {
        return number("select coalesce(sum(counted), -1) from thing where name = ?", name);
    }
}
