package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.failure.Failure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes down how a window ended, once its grace is over and all that was written down in time is on it; then clears it away. */
@ApplicationScoped
class CloseWindows {
    private static final Logger LOG = Logger.getLogger(CloseWindows.class);
    private static final int PORTION = 10_000;

    /** Longer than any transaction may take that has stamped its entries already. */
    private static final Duration STRAGGLERS = Duration.ofMinutes(1);

    /** A cursor is good for so long, and a little longer. */
    private static final Duration MOVES_KEPT = BoardCursor.GOOD_FOR.plusMinutes(5);

    private static final String OVER =
            "select board, span, starts_on, closes_at from board_window where closes_at <= ?1 and closed_at is null order by closes_at";

    /** The hash is of a line for each learner, in order: position, rank, learner, score, and when it was reached, in microseconds. */
    private static final String CLOSE =
            """
            with ended as (
                select row_number() over (order by down, reached_at, tie) as position, rank() over (order by down) as rank,
                    learner_id, score, reached_at, tie
                from board_score where board = ?1 and span = ?2 and starts_on = ?3 and listed),
            kept as (
                insert into board_result (board, span, starts_on, position, rank, learner_id, score, reached_at, tie)
                select ?1, ?2, ?3, position, rank, learner_id, score, reached_at, tie from ended)
            update board_window set closed_at = ?4, learners = (select count(*) from ended),
                hash = (select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', position, rank, learner_id, score,
                    cast(extract(epoch from reached_at) * 1000000 as bigint)), E'\\n' order by position), ''), 'UTF8')), 'hex') from ended)
            where board = ?1 and span = ?2 and starts_on = ?3 and closed_at is null
            """;

    private static final String CLEAR =
            """
            delete from %1$s where ctid = any (array(
                select t.ctid from board_window w join %1$s t on t.board = w.board and t.span = w.span and t.starts_on = w.starts_on
                where w.closed_at is not null limit %2$d))
            """;

    private static final String FORGET =
            "delete from board_move where ctid = any (array(select ctid from board_move where moved_at < ?1 limit %d))";

    private record Over(String board, Span span, LocalDate startsOn, Instant closesAt) {
        static Over of(Row row) {
            return new Over(
                    row.get("board", String.class),
                    Span.valueOf(row.get("span", String.class)),
                    row.get("starts_on", LocalDate.class),
                    row.get("closes_at", OffsetDateTime.class).toInstant());
        }
    }

    private final Database database;
    private final Clock clock;

    CloseWindows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return database.background(() -> Sql.rows(OVER, Over::of, now.minus(STRAGGLERS)))
                .chain(over -> closeEach(over, now))
                .chain(this::clear)
                .chain(() -> inPortions(FORGET.formatted(PORTION), now.minus(MOVES_KEPT)))
                .onFailure()
                .invoke(failure -> LOG.warnf("windows are not closed yet: %s", Failure.describe(failure)))
                .onFailure()
                .recoverWithNull(); // the next sweep goes on
    }

    private Uni<Void> closeEach(List<Over> over, Instant now) {
        return OneByOne.each(over, window -> database.background(() -> BoardLock.holding(() -> close(window, now))));
    }

    private static Uni<Boolean> close(Over window, Instant now) {
        return Due.isAnyFromBefore(window.closesAt())
                .chain(waits -> waits
                        ? Uni.createFrom().item(false)
                        : Sql.execute(CLOSE, window.board(), window.span().name(), window.startsOn(), now)
                                .map(closed -> closed == 1));
    }

    /** What nobody reads any more. */
    private Uni<Void> clear() {
        return inPortions(CLEAR.formatted("board_score", PORTION))
                .chain(() -> inPortions(CLEAR.formatted("board_bucket", PORTION)))
                .chain(() -> inPortions(CLEAR.formatted("board_tie", PORTION)))
                .chain(() -> inPortions(CLEAR.formatted("board_move", PORTION)));
    }

    private Uni<Void> inPortions(String delete, Object... parameters) {
        return database.background(() -> Sql.execute(delete, parameters))
                .chain(deleted -> deleted < PORTION ? Uni.createFrom().voidItem() : inPortions(delete, parameters));
    }
}
