package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Row;

/**
 * What stands on a learner's row after a change.
 *
 * @param levelAnnounced the highest level that LevelReached has told of
 */
public record Balance(long xp, int levelAnnounced) {
    /** Of a row with {@code xp} and {@code level_announced}. */
    public static Balance of(Row row) {
        return new Balance(row.get("xp", Long.class), row.get("level_announced", Integer.class));
    }
}
