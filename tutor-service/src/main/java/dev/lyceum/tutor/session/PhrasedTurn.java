package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.tutor.guard.LeakGuard;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** A turn in which a model had a say, and which guard has heard it. */
record PhrasedTurn(UUID turnId, Words words) {
    static final PhrasedTurn BEFORE_ALL = new PhrasedTurn(new UUID(0, 0), null);

    private static final String KEEP =
            """
            insert into phrased_turn (turn_id, session_id, seq, language, words, guard_version) values (?1, ?2, ?3, ?4, ?5, ?6)
            """;
    private static final String NEXT =
            """
            select turn_id, session_id, seq, language, words from phrased_turn
            where guard_version < ?1 and turn_id > ?2 order by turn_id limit 1
            """;
    private static final String HEARD = "update phrased_turn set guard_version = ?2 where turn_id = ?1";

    /** In the transaction that writes the turn; where only the rules spoke there is nothing to keep. */
    static Uni<Void> keep(PendingTurn pending) {
        Words words = pending.words();
        return pending.said().isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(
                                KEEP,
                                pending.turnId(),
                                words.session(),
                                words.seq(),
                                words.language(),
                                words.text(),
                                LeakGuard.VERSION)
                        .replaceWithVoid();
    }

    /** The next that this guard has not heard. */
    static Uni<Optional<PhrasedTurn>> after(PhrasedTurn last) {
        return Sql.first(NEXT, PhrasedTurn::of, LeakGuard.VERSION, last.turnId());
    }

    Uni<Void> heard() {
        return Sql.execute(HEARD, turnId, LeakGuard.VERSION).replaceWithVoid();
    }

    private static PhrasedTurn of(Row row) {
        return new PhrasedTurn(row.get("turn_id", UUID.class), Words.of(row));
    }
}
