package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Puts a batch on the boards, in one statement: scores, the histogram, and where everybody stood before. */
final class ApplyDeltas {
    /** Takes in nothing for a window that is closed. Who may be shown is applied to all open windows of whoever it is told of. */
    private static final String APPLY =
            """
            with delta as (
                select * from json_to_recordset(cast(cast(?1 as text) as json)) as d (board text, span text, "startsOn" date,
                    "closesAt" timestamptz, learner uuid, amount bigint, "reachedAt" timestamptz, tie bigint)),
            who as (
                select * from json_to_recordset(cast(cast(?2 as text) as json)) as w (learner uuid, shown boolean, relook boolean)),
            work as (
                select board, span, "startsOn" as starts_on, "closesAt" as closes_at, learner, amount, "reachedAt" as reached_at, tie
                from delta
                union all
                select s.board, s.span, s.starts_on, w.closes_at, s.learner_id, 0, s.reached_at, s.tie
                from who h cross join board_window w join board_score s on s.learner_id = h.learner
                    and s.board = w.board and s.span = w.span and s.starts_on = w.starts_on
                where h.relook and s.listed <> (h.shown and s.score > 0) and w.closed_at is null
                    and not exists (select from delta d where d.learner = h.learner and d.board = w.board
                        and d.span = w.span and d."startsOn" = w.starts_on)),
            into_window as (
                insert into board_window (board, span, starts_on, closes_at, version)
                select distinct board, span, starts_on, closes_at, 1 from work
                on conflict (board, span, starts_on) do update set version = board_window.version + 1
                where board_window.closed_at is null
                returning board, span, starts_on, version),
            changed as (
                select w.board, w.span, w.starts_on, w.learner, w.tie, i.version,
                    s.score as was_score, s.reached_at as was_reached_at, coalesce(s.listed, false) as was_listed,
                    coalesce(s.score, 0) + w.amount as score, coalesce(greatest(s.reached_at, w.reached_at), ?3) as reached_at,
                    h.shown and coalesce(s.score, 0) + w.amount > 0 as listed
                from work w
                    join into_window i on i.board = w.board and i.span = w.span and i.starts_on = w.starts_on
                    join who h on h.learner = w.learner
                    left join board_score s on s.board = w.board and s.span = w.span and s.starts_on = w.starts_on
                        and s.learner_id = w.learner),
            scored as (
                insert into board_score (board, span, starts_on, learner_id, score, reached_at, tie, listed, version)
                select board, span, starts_on, learner, score, reached_at, tie, listed, version from changed
                on conflict (board, span, starts_on, learner_id) do update
                set score = excluded.score, reached_at = excluded.reached_at, listed = excluded.listed, version = excluded.version),
            moved as (
                insert into board_move (board, span, starts_on, version, learner_id, score, reached_at, tie, moved_at)
                select board, span, starts_on, version, learner, case when was_listed then was_score end,
                    case when was_listed then was_reached_at end, tie, ?3
                from changed where was_listed or listed)
            insert into board_bucket (board, span, starts_on, bucket, learners)
            select board, span, starts_on, bucket, sum(many)
            from (select board, span, starts_on, board_bucket_of(was_score) as bucket, -1 as many from changed where was_listed
                union all
                select board, span, starts_on, board_bucket_of(score), 1 from changed where listed) as counted
            group by board, span, starts_on, bucket having sum(many) <> 0
            on conflict (board, span, starts_on, bucket) do update set learners = board_bucket.learners + excluded.learners
            """;

    /**
     * Somebody in the batch.
     *
     * @param shown whether they may be
     * @param relook whether that may have changed
     */
    record Who(LearnerId learner, boolean shown, boolean relook) {}

    /** In the caller's transaction, which holds the boards' lock: nobody else changes a board. */
    static Uni<Void> apply(Collection<Delta> deltas, List<Who> who, Instant now) {
        return Sql.execute(APPLY, EventJson.write(deltas), EventJson.write(who), now)
                .replaceWithVoid();
    }

    private ApplyDeltas() {}
}
