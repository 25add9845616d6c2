package dev.lyceum.kit.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One row of an answer. */
public final class Row {
    private final List<String> columns;
    private final List<Object> values;

    private Row(List<String> columns, List<Object> values) {
        this.columns = columns;
        this.values = values;
    }

    static List<Row> all(ResultSet found) {
        try {
            List<String> columns = columns(found);
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Row(columns, values(found, columns.size())));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> columns(ResultSet found) throws SQLException {
        ResultSetMetaData described = found.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= described.getColumnCount(); column++) {
            columns.add(described.getColumnLabel(column));
        }
        return columns;
    }

    private static List<Object> values(ResultSet row, int columns) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            values.add(row.getObject(column));
        }
        return values;
    }

    /**
     * @param column by its name in the answer
     * @param type what the driver reads its type as: {@code bigint} a Long, {@code timestamptz} an OffsetDateTime
     * @return null for null
     */
    public <T> T get(String column, Class<T> type) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return type.cast(values.get(place));
    }
}
