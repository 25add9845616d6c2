package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives a learner's scores anew from the ledger, in all windows that are open: how one ended is a fact and stays. */
@ApplicationScoped
public class RebuildBoards {
    private static final String OPEN = "select board, span, starts_on from board_window where closed_at is null";

    private static final String DERIVE =
            """
            select w.board, w.span, w."startsOn" as starts_on, sum(e.amount) as score,
                max(e.earned_at) filter (where e.amount > 0) as reached_at
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (board text, span text, "startsOn" date,
                    "startsAt" timestamptz, "endsAt" timestamptz, "closesAt" timestamptz)
                join (select x.amount, coalesce(o.occurred_at, x.occurred_at) as earned_at, x.recorded_at
                    from xp_entry x left join xp_entry o on o.entry_id = x.reversal_of
                    where x.learner_id = ?2 and x.amount <> 0) e
                on e.earned_at >= w."startsAt" and (w."endsAt" is null or e.earned_at < w."endsAt")
                    and (w."closesAt" is null or e.recorded_at < w."closesAt")
            group by w.board, w.span, w."startsOn"
            """;

    private static final String KEPT =
            """
            select s.board, s.span, s.starts_on, s.score, s.reached_at, s.tie, s.listed
            from board_window w join board_score s using (board, span, starts_on)
            where w.closed_at is null and s.learner_id = ?1
            """;

    private static final String DROP =
            """
            with gone as (
                delete from board_score s using json_to_recordset(cast(cast(?1 as text) as json)) as w (board text, span text, "startsOn" date)
                where s.board = w.board and s.span = w.span and s.starts_on = w."startsOn" and s.learner_id = ?2
                returning s.board, s.span, s.starts_on, s.score, s.listed)
            update board_bucket b set learners = b.learners - 1 from gone g
            where g.listed and b.board = g.board and b.span = g.span and b.starts_on = g.starts_on
                and b.bucket = board_bucket_of(g.score)
            """;

    private final ProjectBoards projectBoards;
    private final Learners learners;
    private final BoardRulebook rulebook;

    RebuildBoards(ProjectBoards projectBoards, Learners learners, BoardRulebook rulebook) {
        this.projectBoards = projectBoards;
        this.learners = learners;
        this.rulebook = rulebook;
    }

    /** What the ledger is added up between. */
    private record Bounds(
            String board,
            Span span,
            LocalDate startsOn,
            Instant startsAt,
            Optional<Instant> endsAt,
            Optional<Instant> closesAt) {}

    /** A window, by its key. */
    private record Key(String board, Span span, LocalDate startsOn) {
        static Key of(Row row) {
            return new Key(
                    row.get("board", String.class),
                    Span.valueOf(row.get("span", String.class)),
                    row.get("starts_on", LocalDate.class));
        }

        static Key of(Delta delta) {
            return new Key(delta.board(), delta.span(), delta.startsOn());
        }
    }

    /** A row, as it is kept. */
    private record Kept(Key window, long score, Instant reachedAt, long tie, boolean listed) {
        static Kept of(Row row) {
            return new Kept(
                    Key.of(row),
                    row.get("score", Long.class),
                    row.get("reached_at", OffsetDateTime.class).toInstant(),
                    row.get("tie", Long.class),
                    row.get("listed", Boolean.class));
        }

        /** Of somebody whom everything was taken back from, when they had it is nowhere told. */
        boolean is(Delta derived, boolean shown) {
            return window.equals(Key.of(derived))
                    && score == derived.amount()
                    && derived.reachedAt().map(reachedAt::equals).orElse(true)
                    && tie == derived.tie()
                    && listed == (shown && score > 0);
        }
    }

    /**
     * What waits is put on the boards first, as ever. In the caller's transaction, with the learner's row locked: the ledger stands
     * still for this learner, and all boards do.
     *
     * @return whether what was kept was something else
     */
    public Uni<Boolean> rebuild(LearnerId learner, Instant now) {
        return BoardLock.taken()
                .chain(() -> Due.takeOf(learner))
                .chain(projectBoards::apply)
                .chain(() -> learners.find(learner))
                .chain(found -> derive(learner, rulebook.at(now))
                        .chain(derived -> Sql.rows(KEPT, Kept::of, learner.value())
                                .chain(kept -> replace(found, derived, kept, now))));
    }

    /** After the last learner: the histograms, counted anew. @return so many counts were others */
    public Uni<Integer> recount() {
        return BoardLock.taken().chain(Histogram::recount);
    }

    private static Uni<List<Delta>> derive(LearnerId learner, BoardRules rules) {
        return Sql.rows(OPEN, Key::of)
                .map(keys -> keys.stream()
                        .flatMap(key -> window(key, rules))
                        .map(window -> bounds(window, rules))
                        .toList())
                .chain(bounds -> Sql.rows(
                        DERIVE, row -> derived(row, learner, rules), EventJson.write(bounds), learner.value()));
    }

    private static Stream<Window> window(Key key, BoardRules rules) {
        return rules.board(key.board()).map(board -> board.window(key.span(), key.startsOn())).stream();
    }

    private static Bounds bounds(Window window, BoardRules rules) {
        return new Bounds(
                window.board(),
                window.span(),
                window.startsOn(),
                window.startsAt(),
                window.endsAt(),
                rules.closesAt(window));
    }

    private static Delta derived(Row row, LearnerId learner, BoardRules rules) {
        Window window = window(Key.of(row), rules).findFirst().orElseThrow();
        return new Delta(
                window.board(),
                window.span(),
                window.startsOn(),
                rules.closesAt(window),
                learner,
                row.get("score", Long.class),
                Optional.ofNullable(row.get("reached_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                window.tie(learner));
    }

    private static Uni<Boolean> replace(Learner learner, List<Delta> derived, List<Kept> kept, Instant now) {
        boolean shown = ProjectBoards.mayBeShown(learner);
        List<Delta> missed = derived.stream()
                .filter(one -> kept.stream().noneMatch(row -> row.is(one, shown)))
                .toList();
        List<Key> wrong = kept.stream()
                .filter(row -> derived.stream().noneMatch(one -> row.is(one, shown)))
                .map(Kept::window)
                .toList();
        if (missed.isEmpty() && wrong.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return Sql.execute(DROP, EventJson.write(wrong), learner.id().value())
                .chain(() -> ApplyDeltas.apply(missed, List.of(new ApplyDeltas.Who(learner.id(), shown, false)), now))
                .replaceWith(true);
    }
}
