package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody on a board.
 *
 * @param rank one more than have more: who has the same shares it
 * @param position counts on, among equals by who had it first
 * @param alias null of somebody never heard of, who is shown to nobody but themselves
 * @param xp all they have, whatever the window
 */
record Placed(
        long rank, long position, LearnerId learner, long score, Instant reachedAt, long tie, String alias, long xp) {

    /** Not placed yet. */
    static Placed of(Row row) {
        return new Placed(
                0,
                0,
                new LearnerId(row.get("learner_id", UUID.class)),
                row.get("score", Long.class),
                row.get("reached_at", OffsetDateTime.class).toInstant(),
                row.get("tie", Long.class),
                row.get("alias", String.class),
                row.get("xp", Long.class));
    }

    Placed at(long newRank, long newPosition) {
        return new Placed(newRank, newPosition, learner, score, reachedAt, tie, alias, xp);
    }

    /**
     * Rows in order, placed one after the other.
     *
     * @param firstRank of the first
     * @param firstPosition of the first
     */
    static List<Placed> count(List<Placed> rows, long firstRank, long firstPosition) {
        List<Placed> placed = new ArrayList<>();
        long rank = firstRank;
        for (int i = 0; i < rows.size(); i++) {
            long position = firstPosition + i;
            rank = i > 0 && rows.get(i).score() != rows.get(i - 1).score() ? position : rank;
            placed.add(rows.get(i).at(rank, position));
        }
        return placed;
    }
}
