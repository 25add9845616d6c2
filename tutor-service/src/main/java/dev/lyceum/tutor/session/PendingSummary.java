package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A summary in the words of the rules that a model may still put in others. */
record PendingSummary(UUID summary, UUID session, int revision, String language) {
    private static final Duration TAKEN = Duration.ofMinutes(1);

    private static final String BEGIN =
            """
            insert into pending_summary (summary_id, session_id, revision, language, taken_until)
            select id, session_id, revision, ?2, ?3 from summary where session_id = ?1
            on conflict (summary_id) do update
            set revision = excluded.revision, language = excluded.language, taken_until = excluded.taken_until
            """;
    private static final String TAKE =
            """
            update pending_summary set taken_until = ?2
            where summary_id =
                (select summary_id from pending_summary where taken_until < ?1 order by taken_until limit 1 for update skip locked)
            returning summary_id, session_id, revision, language
            """;
    private static final String WORDS = "select text from summary where id = ?1 and revision = ?2";
    private static final String WRITE = "update summary set text = ?3 where id = ?1 and revision = ?2";
    private static final String END = "delete from pending_summary where summary_id = ?1 and revision = ?2";

    /** In the transaction that sums the session up. */
    static Uni<Void> begin(UUID session, String language, Instant now) {
        return Sql.execute(BEGIN, session, language, now).replaceWithVoid();
    }

    /** One that nobody is phrasing; for a minute it is the caller's. */
    static Uni<Optional<PendingSummary>> take(Instant now) {
        return Sql.first(TAKE, PendingSummary::of, now, now.plus(TAKEN));
    }

    private static PendingSummary of(Row row) {
        return new PendingSummary(
                row.get("summary_id", UUID.class),
                row.get("session_id", UUID.class),
                row.get("revision", Integer.class),
                row.get("language", String.class));
    }

    /** None when it has been summed up anew meanwhile. */
    Uni<Optional<Words>> words() {
        return Sql.first(
                WORDS, row -> new Words(session, 0, language, row.get("text", String.class)), summary, revision);
    }

    /** @param text in other words, or empty to leave it as it is */
    Uni<Void> end(String text) {
        Uni<Integer> written = text.isEmpty() ? Uni.createFrom().item(0) : Sql.execute(WRITE, summary, revision, text);
        return written.chain(() -> Sql.execute(END, summary, revision)).replaceWithVoid();
    }
}
