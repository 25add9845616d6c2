package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;

/**
 * What became of a window.
 *
 * @param learners who were listed when it was closed; null until then
 * @param hash of its result; null until then
 */
record BoardState(Long learners, String hash) {
    private static final String READ =
            "select learners, hash from board_window where board = ?1 and span = ?2 and starts_on = ?3";

    static final BoardState OPEN = new BoardState(null, null);

    /** In the caller's session; open, too, where nobody has earned anything yet. */
    static Uni<BoardState> of(Window window) {
        return Sql.first(READ, BoardState::of, window.board(), window.span().name(), window.startsOn())
                .map(found -> found.orElse(OPEN));
    }

    boolean isClosed() {
        return hash != null;
    }

    private static BoardState of(Row row) {
        return new BoardState(row.get("learners", Long.class), row.get("hash", String.class));
    }
}
