package dev.lyceum.local.shares;

import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.measure.Schema;
import dev.lyceum.local.stack.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the replaced system did at each visit, done well: adding one to a row, on the same PostgreSQL. */
public final class HotRow implements AutoCloseable {
    private static final List<Integer> CLIENTS = List.of(1, 4, 16);
    private static final Duration EACH = Duration.ofSeconds(4);

    private final String url;

    public HotRow(Settings settings) {
        url = settings.database("sharing");
        close();
        execute("create schema bench");
        execute("create table bench.link (code text primary key, clicks bigint not null)");
        execute("insert into bench.link values ('ZZ222222', 0)");
    }

    /** Updates a second, at the number of clients where it was highest. */
    public double best() {
        return CLIENTS.stream()
                .mapToDouble(clients -> AtOnce.run(clients, client -> updates()).perSecond())
                .max()
                .orElseThrow();
    }

    private List<Long> updates() throws SQLException {
        var taken = new ArrayList<Long>();
        var end = System.nanoTime() + EACH.toNanos();
        try (var connection = DriverManager.getConnection(url, "sharing", "sharing");
                var statement = connection.prepareStatement(
                        "update bench.link set clicks = clicks + 1 where code = 'ZZ222222'")) {
            while (System.nanoTime() < end) {
                var begin = System.nanoTime();
                statement.executeUpdate();
                taken.add(System.nanoTime() - begin);
            }
        }
        return taken;
    }

    private void execute(String sql) {
        Schema.change(url, "sharing", "sharing", sql);
    }

    /** Leaves nothing of it behind. */
    @Override
    public void close() {
        execute("drop schema if exists bench cascade");
    }
}
