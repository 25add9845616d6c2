package dev.lyceum.local.measure;

import dev.lyceum.local.stack.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Durable commits of a row each by plain JDBC clients, in a table that is gone afterwards. */
public final class Commits implements AutoCloseable {

    private final String url;

    public Commits(Settings settings) {
        this.url = settings.database("postgres");
        execute("create table if not exists bench_floor (id bigint generated always as identity, said text)");
    }

    /** Each client on a connection of its own, one commit after another. */
    public Percentiles atOnce(int clients, int each) {
        return AtOnce.run(clients, client -> commits(each));
    }

    private List<Long> commits(int times) throws SQLException {
        var taken = new ArrayList<Long>();
        try (var connection = connect()) {
            for (int i = 0; i < times; i++) {
                var begin = System.nanoTime();
                commit(connection);
                taken.add(System.nanoTime() - begin);
            }
        }
        return taken;
    }

    static void commit(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("insert into bench_floor (said) values ('said')")) {
            statement.execute();
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private void execute(String sql) {
        Schema.change(url, "postgres", "", sql);
    }

    @Override
    public void close() {
        execute("drop table bench_floor");
    }
}
