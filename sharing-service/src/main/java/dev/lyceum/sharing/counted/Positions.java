package dev.lyceum.sharing.counted;

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
public final class Positions {
    private static final String READ = "select partition, next from %s";
    private static final String MOVE =
            """
            with move as (
                select * from json_to_recordset(cast(cast(?1 as text) as json))
                    as move (partition integer, expected bigint, next bigint)),
            moved as (
                update %1$s set next = move.next from move
                where %1$s.partition = move.partition and %1$s.next = move.expected returning 1),
            begun as (
                insert into %1$s (partition, next) select partition, next from move where expected is null
                on conflict do nothing returning 1)
            select (select count(*) from moved) + (select count(*) from begun) as moves
            """;

    private final String read;
    private final String move;

    /** @param table of partition and next */
    public Positions(String table) {
        this.read = READ.formatted(table);
        this.move = MOVE.formatted(table);
    }

    /** @param expected where this partition is believed to stand; empty when none of it is counted */
    record Move(int partition, Optional<Long> expected, long next) {}

    Uni<Map<Integer, Long>> read() {
        return Sql.rows(read, row -> row).map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("partition", Integer.class), row -> row.get("next", Long.class))));
    }

    /** Fails unless each stood where it was believed to stand. */
    Uni<Void> move(Collection<Move> moves) {
        return Sql.first(move, row -> row.get("moves", Long.class), EventJson.write(moves))
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
