package dev.lyceum.local.boards;

import dev.lyceum.local.stack.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A window of the global board full of learners, put straight on record; their aliases begin with Bench. */
final class BenchBoard implements AutoCloseable {
    static final LocalDate ALL_TIME = LocalDate.EPOCH;

    /** Many have little and few have much. All are judged already: the service would do that meanwhile, for a million of them. */
    private static final List<String> FILL = List.of(
            """
            insert into progress (learner_id, judged_by)
            select cast(md5('bench board ' || i) as uuid), (select max(number) from known_catalogue) from generate_series(1, %1$d) as i
            on conflict do nothing
            """,
            """
            insert into learner (learner_id, version, kind, language, grade_level, age_band, alias)
            select cast(md5('bench board ' || i) as uuid), 1, 'SELF', 'en', 'MIDDLE', 'ADULT', 'Bench ' || i
            from generate_series(1, %1$d) as i on conflict do nothing
            """,
            """
            insert into board_window (board, span, starts_on, version) values ('global', '%2$s', '%3$s', 1) on conflict do nothing
            """,
            """
            insert into board_score (board, span, starts_on, learner_id, score, reached_at, tie, listed, version)
            select 'global', '%2$s', '%3$s', cast(md5('bench board ' || i) as uuid), 5 * (1 + cast(power(random(), 4) * 4000 as bigint)),
                timestamptz '%3$s' + random() * interval '1 day', hashtextextended('bench board ' || i, 0), true, 1
            from generate_series(1, %1$d) as i
            """,
            """
            insert into board_bucket (board, span, starts_on, bucket, learners)
            select board, span, starts_on, board_bucket_of(score), count(*) from board_score
            where span = '%2$s' and starts_on = '%3$s' and listed and learner_id in
                (select learner_id from learner where alias like 'Bench %%')
            group by board, span, starts_on, board_bucket_of(score)
            on conflict (board, span, starts_on, bucket) do update set learners = board_bucket.learners + excluded.learners
            """);

    private static final List<String> EMPTY = List.of(
            "delete from board_due where learner_id in (select learner_id from learner where alias like 'Bench %')",
            "delete from board_move where learner_id in (select learner_id from learner where alias like 'Bench %')",
            """
            with gone as (
                delete from board_score where learner_id in (select learner_id from learner where alias like 'Bench %') returning *)
            update board_bucket b set learners = b.learners - g.learners
            from (select board, span, starts_on, board_bucket_of(score) as bucket, count(*) as learners from gone where listed
                group by board, span, starts_on, board_bucket_of(score)) as g
            where (b.board, b.span, b.starts_on, b.bucket) = (g.board, g.span, g.starts_on, g.bucket)
            """,
            "delete from board_bucket where span = 'DAY' and starts_on < '2000-01-01'",
            "delete from board_tie where span = 'DAY' and starts_on < '2000-01-01'",
            "delete from board_window where span = 'DAY' and starts_on < '2000-01-01'",
            "delete from xp_entry where learner_id in (select learner_id from learner where alias like 'Bench %')",
            "delete from progress where learner_id in (select learner_id from learner where alias like 'Bench %')",
            "delete from learner where alias like 'Bench %'");

    private final Settings settings;
    private final String span;
    private final LocalDate startsOn;
    private final int learners;

    /** @param startsOn {@link #ALL_TIME}, or a day before 2000, on which nobody has earned anything */
    BenchBoard(Settings settings, LocalDate startsOn, int learners) {
        this.settings = settings;
        this.span = startsOn.equals(ALL_TIME) ? "ALL_TIME" : "DAY";
        this.startsOn = startsOn;
        this.learners = learners;
        close();
        quietly(FILL.stream()
                .map(sql -> sql.formatted(learners, span, startsOn))
                .toList());
        checkpoint();
    }

    /** What a million new rows leave to be written is written before anything is measured. */
    private void checkpoint() {
        try (var connection = DriverManager.getConnection(settings.database("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int learners() {
        return learners;
    }

    /** As the database names it. */
    UUID learner(int number) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5")
                    .digest(("bench board " + number).getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What asks for this window. */
    String query() {
        return "window=" + span + (span.equals("DAY") ? "&date=" + startsOn : "");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.database("gamification"), "gamification", "gamification");
    }

    /** Without telling the boards of each learner, which would put a million of them there one by one. */
    private void quietly(List<String> statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            // Nobody else changes a board meanwhile.
            statement.execute("select pg_advisory_lock(hashtext('boards'))");
            statement.execute("alter table learner disable trigger user");
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("alter table learner enable trigger user");
            for (var table : List.of("board_score", "board_bucket", "board_tie", "board_move", "progress", "learner")) {
                statement.execute("vacuum analyze " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves nothing of it behind. */
    @Override
    public void close() {
        quietly(EMPTY);
    }
}
