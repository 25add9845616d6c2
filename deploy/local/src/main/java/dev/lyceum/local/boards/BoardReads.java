package dev.lyceum.local.boards;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.measure.Percentiles;
import dev.lyceum.local.stack.Settings;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How long it takes to read the top of a board, somebody's surroundings, and a rank alone, by how many are on it. */
public final class BoardReads {
    private static final int READERS = 50;
    private static final int READS = 1_000;
    /** A service that has compiled what it runs; on two cores the compiler takes a half minute of reads. */
    private static final int WARM_UPS = 6;

    private static final String PLACE =
            """
            select p.more + 1 from board_score s
                cross join lateral board_place(s.board, s.span, s.starts_on, s.score, s.reached_at, s.tie) p
            where s.board = 'global' and s.span = 'DAY' and s.starts_on = ? and s.learner_id = ?
            """;

    private final Settings settings;
    private final Random random = new Random(42);

    public BoardReads(Settings settings) {
        this.settings = settings;
    }

    /**
     * Times of each.
     *
     * @param top a page of a hundred over HTTP
     * @param around five above and five below, with ranks, over HTTP
     * @param rank in the database
     */
    public record Times(int learners, Percentiles top, Percentiles around, Percentiles rank) {}

    public Times of(int learners) {
        var day = LocalDate.of(1999, 1, 1);
        try (var board = new BenchBoard(settings, day, learners)) {
            var service = new Api("http://localhost:" + settings.port("gamification"));
            List<Learner> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(Learner.signedIn(new Api(settings.address()), board.learner(1 + random.nextInt(learners)))
                        .calling(service));
            }
            var top = Call.get("/gamification/v1/leaderboards/global?limit=100&" + board.query());
            var around = Call.get("/gamification/v1/leaderboards/global/around/me?" + board.query());
            for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                reads(readers, top);
                reads(readers, around);
                ranks(board, day);
            }
            var tops = reads(readers, top);
            var arounds = reads(readers, around);
            return new Times(learners, tops, arounds, ranks(board, day));
        }
    }

    private static Percentiles reads(List<Learner> readers, Call call) {
        return AtOnce.run(1, worker -> {
            var taken = new ArrayList<Long>();
            for (int i = 0; i < READS; i++) {
                var begin = System.nanoTime();
                var answer = readers.get(i % readers.size()).send(call);
                taken.add(System.nanoTime() - begin);
                if (answer.status() != 200 || answer.json().path("items").isEmpty()) {
                    throw new Unexpected("a board", answer);
                }
            }
            return taken;
        });
    }

    private Percentiles ranks(BenchBoard board, LocalDate day) {
        return AtOnce.run(1, worker -> {
            var taken = new ArrayList<Long>();
            try (var connection = board.connect();
                    var statement = connection.prepareStatement(PLACE)) {
                for (int i = 0; i < READS; i++) {
                    statement.setObject(1, day);
                    statement.setObject(2, board.learner(1 + random.nextInt(board.learners())));
                    taken.add(timed(statement));
                }
            }
            return taken;
        });
    }

    private static long timed(PreparedStatement statement) throws SQLException {
        var begin = System.nanoTime();
        try (var rows = statement.executeQuery()) {
            rows.next();
        }
        return System.nanoTime() - begin;
    }
}
