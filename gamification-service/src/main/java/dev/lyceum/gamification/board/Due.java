package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Something that boards have still to take in.
 *
 * @param amount of XP, below 0 for what is taken back; 0 where only who may be shown has changed
 */
record Due(LearnerId learner, long amount, Instant occurredAt, Instant recordedAt) {
    /** Whoever takes holds the boards' lock: nobody waits for these rows. */
    private static final String TAKE =
            """
            delete from board_due where seq in (select seq from board_due order by seq limit ?1)
            returning learner_id, amount, occurred_at, recorded_at
            """;

    private static final String TAKE_OF =
            "delete from board_due where learner_id = ?1 returning learner_id, amount, occurred_at, recorded_at";

    private static final String ANY = "select 1 as one from board_due where recorded_at < ?1 limit 1";

    static Uni<List<Due>> take(int atMost) {
        return Sql.rows(TAKE, Due::of, atMost);
    }

    /** All that waits of one learner. */
    static Uni<List<Due>> takeOf(LearnerId learner) {
        return Sql.rows(TAKE_OF, Due::of, learner.value());
    }

    /** Whether something that was written down before this time is still to be taken. */
    static Uni<Boolean> isAnyFromBefore(Instant time) {
        return Sql.first(ANY, row -> true, time).map(found -> found.isPresent());
    }

    private static Due of(Row row) {
        return new Due(
                new LearnerId(row.get("learner_id", UUID.class)),
                row.get("amount", Integer.class),
                row.get("occurred_at", OffsetDateTime.class).toInstant(),
                row.get("recorded_at", OffsetDateTime.class).toInstant());
    }
}
