package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A window in which scores still move. In the caller's session. */
final class OpenBoard {
    private static final String KEY = "s.board = ?1 and s.span = ?2 and s.starts_on = ?3";

    private static final String DESCRIBED =
            """
            select s.learner_id, s.score, s.reached_at, s.tie, l.alias, p.xp
            from (%s) as s join progress p on p.learner_id = s.learner_id left join learner l on l.learner_id = s.learner_id
            order by -s.score, s.reached_at, s.tie
            """;

    /** With the version that it is of, for a walk that begins here. */
    private static final String TOP =
            """
            select t.*, (select s.version from board_window s where %2$s) as version
            from (%1$s limit ?5) as t order by -t.score, t.reached_at, t.tie
            """
                    .formatted(
                            DESCRIBED.formatted(
                                    """
                                    (select s.* from board_score s where %1$s and s.listed
                                        order by s.down, s.reached_at, s.tie limit ?5)
                                    union all
                                    (select s.* from board_score s where %1$s and s.learner_id = ?4 and not s.listed and s.score > 0)
                                    """
                                            .formatted(KEY)),
                            KEY);

    /**
     * As of version ?6: whoever has not moved since, where they stand; whoever has, where they stood before their first move. So
     * nobody is met twice or passed over, wherever they go meanwhile.
     */
    private static final String ON = DESCRIBED.formatted(
                    """
            (select s.learner_id, s.score, s.reached_at, s.tie from board_score s
                where %1$s and s.listed and s.version <= ?6 and (s.down, s.reached_at, s.tie) > (?7, ?8, ?9)
                order by s.down, s.reached_at, s.tie limit ?5)
            union all
            (select m.learner_id, m.score, m.reached_at, m.tie
                from (select distinct on (s.learner_id) s.learner_id, s.score, s.reached_at, s.tie from board_move s
                        where %1$s and s.version > ?6 order by s.learner_id, s.version) m
                    join board_score s on s.learner_id = m.learner_id
                where %1$s and s.listed and (-m.score, m.reached_at, m.tie) > (?7, ?8, ?9)
                order by -m.score, m.reached_at, m.tie limit ?5)
            union all
            (select s.learner_id, s.score, s.reached_at, s.tie from board_score s
                where %1$s and s.learner_id = ?4 and not s.listed and s.score > 0 and (s.down, s.reached_at, s.tie) > (?7, ?8, ?9))
            """
                            .formatted(KEY))
            + " limit ?5";

    /** Somebody, those next to them, and where the first of these stands (materialized, or it is worked out for each): in one go. */
    private static final String AROUND =
            """
            with me as (select s.* from board_score s where %1$s and s.learner_id = ?4 and s.score > 0),
            found as (
                select above.* from me cross join lateral (
                    select s.* from board_score s where %1$s and s.listed and (s.down, s.reached_at, s.tie) < (me.down, me.reached_at, me.tie)
                    order by s.down desc, s.reached_at desc, s.tie desc limit ?5) above
                union all
                select me.* from me
                union all
                select below.* from me cross join lateral (
                    select s.* from board_score s where %1$s and s.listed and (s.down, s.reached_at, s.tie) > (me.down, me.reached_at, me.tie)
                    order by s.down, s.reached_at, s.tie limit ?5) below),
            place as materialized (
                select p.* from (select f.* from found f order by f.down, f.reached_at, f.tie limit 1) as first
                    cross join lateral board_place(?1, ?2, ?3, first.score, first.reached_at, first.tie) p)
            select d.*, place.more, place.earlier from (%2$s) as d cross join place
            order by -d.score, d.reached_at, d.tie
            """
                    .formatted(KEY, DESCRIBED.formatted("select f.* from found f"));

    private final Window window;
    private final LearnerId viewer;

    /** @param viewer sees themselves even where others do not */
    OpenBoard(Window window, LearnerId viewer) {
        this.window = window;
        this.viewer = viewer;
    }

    Uni<Walk> top(int rows) {
        return Sql.rows(TOP, Walk.Step::of, key(viewer.value(), rows)).map(Walk::of);
    }

    Uni<List<Placed>> behind(BoardCursor last, int rows) {
        return Sql.rows(
                        ON,
                        Placed::of,
                        key(viewer.value(), rows, last.version(), -last.score(), last.reachedAt(), last.tie()))
                .map(found -> Placed.count(found, rankBehind(last, found), last.position() + 1));
    }

    private static long rankBehind(BoardCursor last, List<Placed> found) {
        boolean shares = !found.isEmpty() && found.get(0).score() == last.score();
        return shares ? last.rank() : last.position() + 1;
    }

    /** Those around somebody, and themselves; nobody when they have nothing in this window. */
    Uni<List<Placed>> around(LearnerId learner, int neighbours) {
        return Sql.rows(AROUND, Neighbour::of, key(learner.value(), neighbours)).map(Neighbour::placed);
    }

    /**
     * A row of somebody's surroundings.
     *
     * @param more how many have more than the first of them, and {@code earlier} how many as much and had it earlier
     */
    private record Neighbour(Placed placed, long more, long earlier) {
        static Neighbour of(Row row) {
            return new Neighbour(Placed.of(row), row.get("more", Long.class), row.get("earlier", Long.class));
        }

        /** Ranks count on from that of the first. */
        static List<Placed> placed(List<Neighbour> found) {
            return found.stream()
                    .findFirst()
                    .map(first -> Placed.count(
                            found.stream().map(Neighbour::placed).toList(),
                            first.more() + 1,
                            first.more() + first.earlier() + 1))
                    .orElse(List.of());
        }
    }

    private Object[] key(Object... more) {
        return Stream.concat(Stream.of(window.board(), window.span().name(), window.startsOn()), Arrays.stream(more))
                .toArray();
    }
}
