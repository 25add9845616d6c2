package dev.lyceum.gamification.board;

import dev.lyceum.gamification.board.BoardViews.Mode;
import dev.lyceum.gamification.board.BoardViews.State;
import dev.lyceum.gamification.xp.XpRules;
import dev.lyceum.kit.consent.Consents;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Boards as a caller may see them: who is on none sees none, and some see no more than those next to them. */
@ApplicationScoped
class ReadBoards {
    private final Database database;
    private final Caller caller;
    private final Learners learners;
    private final Consents consents;
    private final BoardRulebook rulebook;
    private final XpRules xpRules;
    private final BoardSeal seal;
    private final Clock clock;

    ReadBoards(
            Database database,
            Caller caller,
            Learners learners,
            Consents consents,
            BoardRulebook rulebook,
            XpRules xpRules,
            BoardSeal seal,
            Clock clock) {
        this.database = database;
        this.caller = caller;
        this.learners = learners;
        this.consents = consents;
        this.rulebook = rulebook;
        this.xpRules = xpRules;
        this.seal = seal;
        this.clock = clock;
    }

    /** @throws Problem 403 without the consent of the caller's own learner */
    Uni<BoardViews.Shown> top(BoardQuery query) {
        Instant now = clock.instant();
        BoardRules rules = rulebook.at(now);
        Board board = board(query, rules);
        return database.read(() -> learners.find(caller.learnerId())
                .invoke(learner -> consents.require(Purpose.LEADERBOARD, learner))
                .chain(learner -> rules.neighboursOnly().contains(learner.ageBand())
                        ? around(board.window(query.span(), query.day(now, board)), learner, rules, now)
                        : page(board, query, now)));
    }

    /** @throws Problem 403 without the consent of this learner */
    Uni<BoardViews.Shown> around(LearnerId id, BoardQuery query) {
        Instant now = clock.instant();
        BoardRules rules = rulebook.at(now);
        Board board = board(query, rules);
        return database.read(() -> learners.find(id)
                .invoke(learner -> consents.require(Purpose.LEADERBOARD, learner))
                .chain(learner -> around(board.window(query.span(), query.day(now, board)), learner, rules, now)));
    }

    private static Board board(BoardQuery query, BoardRules rules) {
        return rules.board(query.board()).orElseThrow(Problem::notFound);
    }

    private Uni<BoardViews.Shown> around(Window window, Learner learner, BoardRules rules, Instant now) {
        int neighbours = rules.neighbours();
        Mode mode = rules.neighboursOnly().contains(learner.ageBand()) ? Mode.NEIGHBOURS : Mode.FULL;
        return BoardState.of(window).chain(state -> {
            var closed = new ClosedBoard(window, learner.id(), learners);
            Uni<List<Placed>> found = state.isClosed()
                    ? closed.around(learner.id(), neighbours).chain(closed::shown)
                    : new OpenBoard(window, learner.id()).around(learner.id(), neighbours);
            return found.map(
                    placed -> shown(window, state, mode, placed, Optional.empty(), new Asked(learner.id(), now)));
        });
    }

    private Uni<BoardViews.Shown> page(Board board, BoardQuery query, Instant now) {
        return seal.key().chain(key -> query.cursor()
                .map(cursor -> behind(board, mustBeOurs(cursor, query, key, now), query.rows(), key, now))
                .orElseGet(() -> begin(board.window(query.span(), query.day(now, board)), query, key, now)));
    }

    private static BoardCursor mustBeOurs(String text, BoardQuery query, String key, Instant now) {
        BoardCursor cursor = BoardCursor.open(text, key)
                .filter(opened -> opened.isOf(query.board(), query.span()))
                .orElseThrow(() -> Problem.invalid("cursor", "cursor", "Not a cursor of this board and window."));
        if (cursor.isTooOld(now)) {
            throw Problem.of(410, "cursor-expired", "This walk has taken too long. Begin again at the top.");
        }
        return cursor;
    }

    private Uni<BoardViews.Shown> begin(Window window, BoardQuery query, String key, Instant now) {
        var open = new OpenBoard(window, caller.learnerId());
        var closed = new ClosedBoard(window, caller.learnerId(), learners);
        int rows = query.rows();
        return BoardState.of(window)
                .chain(state -> state.isClosed()
                        ? closed.top(rows)
                                .chain(found -> page(window, state, new Walk(0, found), closed, rows, key, now))
                        : open.top(rows).chain(walk -> page(window, state, walk, closed, rows, key, now)));
    }

    private Uni<BoardViews.Shown> behind(Board board, BoardCursor last, int rows, String key, Instant now) {
        Window window = board.window(last.span(), last.startsOn());
        var open = new OpenBoard(window, caller.learnerId());
        var closed = new ClosedBoard(window, caller.learnerId(), learners);
        return BoardState.of(window)
                .chain(state -> (state.isClosed() ? closed.behind(last, rows) : open.behind(last, rows))
                        .chain(found ->
                                page(window, state, new Walk(last.version(), found), closed, rows, key, last.began())));
    }

    /** @param rows one more than are shown, to know whether there is another page */
    private Uni<BoardViews.Shown> page(
            Window window, BoardState state, Walk walk, ClosedBoard closed, int rows, String key, Instant began) {
        List<Placed> all = walk.first();
        List<Placed> items = all.size() < rows ? all : all.subList(0, rows - 1);
        Optional<String> next = all.size() < rows
                ? Optional.empty()
                : Optional.of(cursor(window, walk.version(), began, items.get(items.size() - 1))
                        .sealed(key));
        var asked = new Asked(caller.learnerId(), clock.instant());
        return (state.isClosed() ? closed.shown(items) : Uni.createFrom().item(items))
                .map(shown -> shown(window, state, Mode.FULL, shown, next, asked));
    }

    private static BoardCursor cursor(Window window, long version, Instant began, Placed last) {
        return new BoardCursor(
                window.board(),
                window.span(),
                window.startsOn(),
                version,
                began,
                last.score(),
                last.reachedAt(),
                last.tie(),
                last.position(),
                last.rank());
    }

    /** By whom, and when. */
    private record Asked(LearnerId me, Instant now) {}

    private BoardViews.Shown shown(
            Window window, BoardState state, Mode mode, List<Placed> placed, Optional<String> next, Asked asked) {
        return new BoardViews.Shown(
                window.board(),
                window.span(),
                window.endsAt().map(end -> window.startsOn()).orElse(null),
                window.endsAt().orElse(null),
                stateOf(window, state, asked.now()),
                state.learners(),
                state.hash(),
                mode,
                placed.stream().map(one -> entry(one, mode, asked)).toList(),
                new Page.Links(next.orElse(null), null));
    }

    private static State stateOf(Window window, BoardState state, Instant now) {
        if (state.isClosed()) {
            return State.CLOSED;
        }
        return window.endsAt().filter(end -> !end.isAfter(now)).isPresent() ? State.CLOSING : State.OPEN;
    }

    private BoardViews.Entry entry(Placed one, Mode mode, Asked asked) {
        boolean full = mode == Mode.FULL;
        return new BoardViews.Entry(
                full ? one.rank() : null,
                full ? one.position() : null,
                one.alias(),
                xpRules.standing(one.xp(), asked.now()).level(),
                one.score(),
                one.learner().equals(asked.me()));
    }
}
