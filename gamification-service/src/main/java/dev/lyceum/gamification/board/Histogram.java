package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;

/**
 * How many of the listed have about so much, and how many exactly so much since about when, held against the table that both are
 * copies of; of open windows, in the caller's session.
 */
enum Histogram {
    BUCKETS("board_bucket", "bucket", "board_bucket_of(s.score) as bucket", "true"),
    TIES(
            "board_tie",
            "score, since",
            "s.score, board_tie_since(s.span, s.reached_at) as since",
            "board_tie_is_of(s.score)");

    /** What differs between the counts and the table. */
    private static final String DIFFERING =
            """
            (with open as (select board, span, starts_on from board_window where closed_at is null),
                counted as (
                    select s.board, s.span, s.starts_on, %3$s, count(*) as learners
                    from open join board_score s using (board, span, starts_on) where s.listed and %4$s
                    group by s.board, s.span, s.starts_on, %2$s),
                kept as (select k.* from open join %1$s k using (board, span, starts_on))
            select board, span, starts_on, %2$s, coalesce(c.learners, 0) as are, coalesce(k.learners, 0) as were
            from counted c full join kept k using (board, span, starts_on, %2$s)
            where coalesce(c.learners, 0) <> coalesce(k.learners, 0))
            """;

    private static final String RECOUNT =
            """
            insert into %1$s (board, span, starts_on, %2$s, learners) select board, span, starts_on, %2$s, are from %3$s as differing
            on conflict (board, span, starts_on, %2$s) do update set learners = excluded.learners
            """;

    /** One statement, so of one moment. */
    private static final String DRIFT =
            """
            select cast(coalesce(sum(abs(are - were)), 0) as bigint) as learners
            from (select are, were from %s as buckets union all select are, were from %s as ties) as differing
            """
                    .formatted(BUCKETS.differing, TIES.differing);

    private final String differing;
    private final String recount;

    /**
     * @param counts the table of counts
     * @param key its columns, beside those of a window
     * @param of the same of a score
     * @param which scores it counts
     */
    Histogram(String counts, String key, String of, String which) {
        this.differing = DIFFERING.formatted(counts, key, of, which);
        this.recount = RECOUNT.formatted(counts, key, differing);
    }

    /** So many learners are counted otherwise. */
    static Uni<Long> drift() {
        return Sql.first(DRIFT, row -> row.get("learners", Long.class)).map(found -> found.orElseThrow());
    }

    /** In a transaction that holds the boards' lock. @return so many counts were others */
    static Uni<Integer> recount() {
        return Sql.execute(BUCKETS.recount)
                .chain(buckets -> Sql.execute(TIES.recount).map(ties -> buckets + ties));
    }
}
