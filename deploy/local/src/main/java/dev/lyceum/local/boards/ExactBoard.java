package dev.lyceum.local.boards;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Settings;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** That ranks are those of a plain ranking, and a walk meets everyone once, while five hundred scores a second change. */
public final class ExactBoard {
    private static final int SAMPLES = 100;
    private static final int ROUNDS = 100;

    /** Ranks all of them, and some of them by the histogram; one statement, so of one moment. */
    private static final String WRONG =
            """
            with ranked as (
                select s.*, rank() over (order by s.score desc) as rank,
                    row_number() over (order by s.score desc, s.reached_at, s.tie) as position
                from board_score s where s.board = 'global' and s.span = 'ALL_TIME' and s.listed),
            sample as (select * from ranked order by random() limit ?)
            select count(*) filter (where s.rank <> p.more + 1 or s.position <> p.more + p.earlier + 1)
            from sample s cross join lateral board_place(s.board, s.span, s.starts_on, s.score, s.reached_at, s.tie) p
            """;

    private final Settings settings;
    private final int learners;

    public ExactBoard(Settings settings, int learners) {
        this.settings = settings;
        this.learners = learners;
    }

    /**
     * What came of it.
     *
     * @param wrong samples whose rank or position was another one than the plain ranking's
     * @param met how many learners a walk met, and {@code twice} how many of them more than once
     * @param moves scores that changed a second meanwhile
     */
    public record Outcome(int samples, long wrong, int learners, int met, int twice, double moves) {

        public boolean isExact() {
            return wrong == 0 && met == learners && twice == 0;
        }
    }

    public Outcome run() {
        try (var board = new BenchBoard(settings, BenchBoard.ALL_TIME, learners);
                var moving = new MovingScores(board)) {
            var reader = Learner.signedIn(new Api(settings.address()), board.learner(1));
            Map<String, Integer> met = walk(reader, board);
            long wrong = wrong(board);
            int twice = (int) met.values().stream().filter(times -> times > 1).count();
            return new Outcome(SAMPLES * ROUNDS, wrong, learners, met.size(), twice, moving.perSecond());
        }
    }

    private static long wrong(BenchBoard board) {
        long wrong = 0;
        try (var connection = board.connect();
                var statement = connection.prepareStatement(WRONG)) {
            statement.setInt(1, SAMPLES);
            for (int round = 0; round < ROUNDS; round++) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    wrong += rows.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }

    /** How often each of them was met. */
    private static Map<String, Integer> walk(Learner reader, BenchBoard board) {
        Map<String, Integer> met = new HashMap<>();
        var first = "/gamification/v1/leaderboards/global?limit=100&" + board.query();
        for (var path = first; path != null; ) {
            var answer = reader.send(Call.get(path));
            if (answer.status() != 200) {
                throw new Unexpected("a page", answer);
            }
            answer.json().path("items").forEach(item -> {
                if (item.path("alias").asText().startsWith("Bench ")) {
                    met.merge(item.path("alias").asText(), 1, Integer::sum);
                }
            });
            var next = answer.json().at("/page/next");
            path = next.isTextual() ? first + "&cursor=" + next.asText() : null;
        }
        return met;
    }
}
