package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;

/** How many of the listed have about so much, held against the table that it is a copy of; of open windows, in the caller's session. */
final class Histogram {
    /** One statement, so of one moment. */
    private static final String DIFFERING =
            """
            with open as (select board, span, starts_on from board_window where closed_at is null),
                counted as (
                    select s.board, s.span, s.starts_on, board_bucket_of(s.score) as bucket, count(*) as learners
                    from open join board_score s using (board, span, starts_on) where s.listed
                    group by s.board, s.span, s.starts_on, board_bucket_of(s.score)),
                kept as (select b.* from open join board_bucket b using (board, span, starts_on)),
                differing as (
                    select board, span, starts_on, bucket, coalesce(c.learners, 0) as are, coalesce(k.learners, 0) as were
                    from counted c full join kept k using (board, span, starts_on, bucket)
                    where coalesce(c.learners, 0) <> coalesce(k.learners, 0))
            """;

    private static final String DRIFT =
            DIFFERING + "select cast(coalesce(sum(abs(are - were)), 0) as bigint) as learners from differing";

    private static final String RECOUNT = DIFFERING
            + """
            insert into board_bucket (board, span, starts_on, bucket, learners)
            select board, span, starts_on, bucket, are from differing
            on conflict (board, span, starts_on, bucket) do update set learners = excluded.learners
            """;

    /** So many learners are counted otherwise. */
    static Uni<Long> drift() {
        return Sql.first(DRIFT, row -> row.get("learners", Long.class)).map(found -> found.orElseThrow());
    }

    /** In a transaction that holds the boards' lock. @return so many counts were others */
    static Uni<Integer> recount() {
        return Sql.execute(RECOUNT);
    }

    private Histogram() {}
}
