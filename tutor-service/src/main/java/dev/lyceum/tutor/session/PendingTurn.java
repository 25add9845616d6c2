package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the tutor is about to say while a model phrases it. Whoever takes its row away writes the turn.
 *
 * @param words those of the rules
 * @param said by the model so far, and seen by whoever listens
 */
record PendingTurn(Words words, UUID turnId, String said) {
    private static final String BEGIN =
            """
            insert into pending_turn (session_id, seq, turn_id, language, words, due_at) values (?1, ?2, ?3, ?4, ?5, ?6)
            """;
    private static final String ADD = "update pending_turn set said = said || ?3 where session_id = ?1 and seq = ?2";
    private static final String FIND =
            "select session_id, seq, turn_id, language, words, said from pending_turn where session_id = ?1 and seq = ?2";
    private static final String TAKE =
            """
            delete from pending_turn where session_id = ?1 and seq = ?2
            returning session_id, seq, turn_id, language, words, said
            """;

    /**
     * In the transaction of what it answers: a turn is written at once, or is pending.
     *
     * @param words the turn as the rules would say it
     */
    static Uni<Void> say(Turn words, String language, boolean pending) {
        return pending ? begin(words, language) : words.persist().replaceWithVoid();
    }

    private static Uni<Void> begin(Turn words, String language) {
        Instant due = words.saidAt.plus(WriteTurn.DUE);
        return Sql.execute(BEGIN, words.sessionId, words.seq, words.id, language, words.text, due)
                .replaceWithVoid();
    }

    static Uni<Optional<PendingTurn>> find(UUID session, int seq) {
        return Sql.first(FIND, PendingTurn::of, session, seq);
    }

    /** Kept before it is shown; fails when the turn has been written meanwhile, and then it must not be shown. */
    static Uni<Void> add(UUID session, int seq, String added) {
        return Sql.execute(ADD, session, seq, added)
                .invoke(rows -> {
                    if (rows == 0) {
                        throw Problem.conflict("reply-written", "The reply has been written.");
                    }
                })
                .replaceWithVoid();
    }

    static Uni<Optional<PendingTurn>> take(UUID session, int seq) {
        return Sql.first(TAKE, PendingTurn::of, session, seq);
    }

    private static PendingTurn of(Row row) {
        return new PendingTurn(Words.of(row), row.get("turn_id", UUID.class), row.get("said", String.class));
    }

    /**
     * What stands in the end: what was said is kept, and the rules go on where it breaks off, unless it has asked its question.
     *
     * @param whole the model has said all that it was to say
     */
    String text(boolean whole) {
        if (said.isEmpty()) {
            return words.text();
        }
        return whole || said.contains("?") ? said : said + " " + words.text();
    }
}
