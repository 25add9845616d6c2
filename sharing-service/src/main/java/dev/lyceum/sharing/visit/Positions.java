package dev.lyceum.sharing.visit;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far each partition of the stream is counted, in the caller's session. It moves in the transaction that counts, and only
 * from where the counter believed it to be: whoever was overtaken counts nothing.
 */
final class Positions {
    private static final String READ = "select partition, next from visit_position";
    private static final String MOVE =
            """
            with move as (
                select * from json_to_recordset(cast(cast(?1 as text) as json))
                    as move (partition integer, expected bigint, next bigint)),
            moved as (
                update visit_position set next = move.next from move
                where visit_position.partition = move.partition and visit_position.next = move.expected returning 1),
            begun as (
                insert into visit_position (partition, next) select partition, next from move where expected is null
                on conflict do nothing returning 1)
            select (select count(*) from moved) + (select count(*) from begun) as moves
            """;

    private Positions() {}

    /** @param expected where this partition is believed to stand; empty when none of it is counted */
    record Move(int partition, Optional<Long> expected, long next) {}

    static Uni<Map<Integer, Long>> read() {
        return Sql.rows(READ, row -> row).map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("partition", Integer.class), row -> row.get("next", Long.class))));
    }

    /** Fails unless each stood where it was believed to stand. */
    static Uni<Void> move(Collection<Move> moves) {
        return Sql.first(MOVE, row -> row.get("moves", Long.class), EventJson.write(moves))
                .invoke(moved -> {
                    if (moved.orElseThrow() != moves.size()) {
                        throw new OvertakenException();
                    }
                })
                .replaceWithVoid();
    }

    /** Another consumer has counted in between. */
    static final class OvertakenException extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }
}
