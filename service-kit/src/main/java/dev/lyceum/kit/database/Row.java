package dev.lyceum.kit.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The current row of an answer. */
public final class Row {
    private final ResultSet current;

    private Row(ResultSet current) {
        this.current = current;
    }

    static <T> List<T> each(ResultSet found, Function<Row, T> mapper) {
        try {
            var row = new Row(found);
            List<T> mapped = new ArrayList<>();
            while (found.next()) {
                mapped.add(mapper.apply(row));
            }
            return mapped;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param column by its name in the answer
     * @param type the one that the driver reads its type as: {@code bigint} a Long, {@code timestamptz} an OffsetDateTime
     * @return null for null
     */
    public <T> T get(String column, Class<T> type) {
        try {
            return current.getObject(column, type);
        } catch (SQLException e) {
            throw new IllegalStateException(column, e);
        }
    }
}
