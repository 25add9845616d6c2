package dev.lyceum.local.measure;

import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks for the XP of those who are measured with one small query each millisecond, where every reader would find it.
 * Twenty clients that ask the API all the time would measure mostly themselves.
 */
final class XpWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);

    /** A learner's XP, and when it was first seen. */
    private record Sight(long xp, long nanoTime) {}

    private final Map<UUID, Sight> seen = new HashMap<>();
    private final Settings settings;
    private final Thread thread = new Thread(this::look, "xp-watch");
    private volatile boolean enough;

    XpWatch(Settings settings) {
        this.settings = settings;
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks for this learner, too, from now on. */
    synchronized void watch(UUID learner) {
        seen.put(learner, new Sight(0, System.nanoTime()));
    }

    synchronized long xp(UUID learner) {
        return seen.get(learner).xp();
    }

    /** When the learner had another XP than this one, by {@link System#nanoTime}; waits for it. */
    synchronized long changed(UUID learner, long before, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (seen.get(learner).xp() == before) {
            if (System.nanoTime() > deadline) {
                throw new Unexpected("No XP after " + patience.toSeconds() + " s");
            }
            wait(100);
        }
        return seen.get(learner).nanoTime();
    }

    private void look() {
        var url = settings.database("gamification");
        try (var connection = DriverManager.getConnection(url, "gamification", "gamification");
                var query =
                        connection.prepareStatement("select learner_id, xp from progress where learner_id = any (?)")) {
            while (!enough) {
                look(connection, query);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Connection connection, PreparedStatement query) throws SQLException {
        query.setArray(1, connection.createArrayOf("uuid", watched()));
        try (var rows = query.executeQuery()) {
            var now = System.nanoTime();
            while (rows.next()) {
                see(rows.getObject(1, UUID.class), new Sight(rows.getLong(2), now));
            }
        }
    }

    private synchronized Object[] watched() {
        return seen.keySet().toArray();
    }

    private synchronized void see(UUID learner, Sight sight) {
        if (seen.get(learner).xp() != sight.xp()) {
            seen.put(learner, sight);
            notifyAll();
        }
    }

    @Override
    public void close() {
        enough = true;
    }
}
