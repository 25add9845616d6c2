package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a window ended. Places stay as they were; who may no longer be shown is left out of what is shown. In the caller's session.
 */
final class ClosedBoard {
    private static final String READ =
            """
            select r.position, r.rank, r.learner_id, r.score, r.reached_at, r.tie, l.alias, p.xp
            from board_result r join progress p on p.learner_id = r.learner_id left join learner l on l.learner_id = r.learner_id
            where r.board = ?1 and r.span = ?2 and r.starts_on = ?3 and %s order by r.position
            """;

    private static final String BEHIND = READ.formatted("(-r.score, r.reached_at, r.tie) > (?4, ?5, ?6)") + " limit ?7";

    private static final String FROM = READ.formatted("r.position >= ?4 and r.position <= ?5");

    private static final String POSITION =
            "select position from board_result where board = ?1 and span = ?2 and starts_on = ?3 and learner_id = ?4";

    private final Window window;
    private final LearnerId viewer;
    private final Learners learners;

    ClosedBoard(Window window, LearnerId viewer, Learners learners) {
        this.window = window;
        this.viewer = viewer;
        this.learners = learners;
    }

    Uni<List<Placed>> top(int rows) {
        return between(1, rows);
    }

    /** Also behind the last one of a walk that began when the window was open. */
    Uni<List<Placed>> behind(BoardCursor last, int rows) {
        return Sql.rows(
                BEHIND,
                ClosedBoard::placed,
                window.board(),
                window.span().name(),
                window.startsOn(),
                -last.score(),
                last.reachedAt(),
                last.tie(),
                rows);
    }

    Uni<List<Placed>> around(LearnerId learner, int neighbours) {
        return Sql.first(
                        POSITION,
                        row -> row.get("position", Long.class),
                        window.board(),
                        window.span().name(),
                        window.startsOn(),
                        learner.value())
                .chain(position -> position.map(at -> between(at - neighbours, at + neighbours))
                        .orElse(Uni.createFrom().item(List.of())));
    }

    private Uni<List<Placed>> between(long first, long last) {
        return Sql.rows(
                FROM, ClosedBoard::placed, window.board(), window.span().name(), window.startsOn(), first, last);
    }

    /** Those of them who may still be shown. */
    Uni<List<Placed>> shown(List<Placed> placed) {
        return learners.findAll(placed.stream().map(Placed::learner).toList())
                .map(found -> found.stream().collect(Collectors.toMap(Learner::id, Function.identity())))
                .map(found -> placed.stream()
                        .filter(one -> isShown(one.learner(), found))
                        .toList());
    }

    private boolean isShown(LearnerId learner, Map<LearnerId, Learner> found) {
        return learner.equals(viewer) || ProjectBoards.mayBeShown(found.get(learner));
    }

    private static Placed placed(Row row) {
        return Placed.of(row).at(row.get("rank", Long.class), row.get("position", Long.class));
    }
}
