package dev.lyceum.local.rewards;

import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.measure.Schema;
import dev.lyceum.local.stack.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The least that an event's rewards are to the database: seven statements and a commit, by plain JDBC, on tables like ours. */
public final class BareStatements implements AutoCloseable {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16);
    private static final Duration EACH = Duration.ofSeconds(4);
    private static final int LEARNERS = 600;

    private static final List<String> TABLES = List.of(
            "inbox_event", "xp_entry", "progress", "study_day", "streak", "solved_type", "solve", "outbox_event");

    private final String url;
    private final List<UUID> learners =
            Stream.generate(UUID::randomUUID).limit(LEARNERS).toList();

    public BareStatements(Settings settings) {
        url = settings.database("gamification") + "?currentSchema=bench";
        drop();
        execute("create schema bench");
        TABLES.forEach(table -> execute("create table bench.%1$s (like public.%1$s including all)".formatted(table)));
    }

    private record Rate(int clients, double perSecond) {}

    /** At which it is fastest. */
    public int bestNumberOfClients() {
        return CLIENTS.stream()
                .map(clients -> new Rate(clients, perSecond(clients)))
                .max(Comparator.comparing(Rate::perSecond))
                .map(Rate::clients)
                .orElseThrow();
    }

    public double perSecond(int clients) {
        return AtOnce.run(clients, client -> events()).perSecond();
    }

    /** How long each took, one after another for a while. */
    private List<Long> events() throws SQLException {
        var taken = new ArrayList<Long>();
        var end = System.nanoTime() + EACH.toNanos();
        try (var connection = DriverManager.getConnection(url, "gamification", "gamification");
                var statements = new Statements(connection)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                var begin = System.nanoTime();
                statements.reward(
                        learners.get(ThreadLocalRandom.current().nextInt(LEARNERS)),
                        LocalDate.now(ZoneOffset.UTC)
                                .minusDays(ThreadLocalRandom.current().nextInt(10)));
                connection.commit();
                taken.add(System.nanoTime() - begin);
            }
        }
        return taken;
    }

    /** Prepared once, as a service's are. */
    private static final class Statements implements AutoCloseable {
        private final List<PreparedStatement> all = new ArrayList<>();
        private final PreparedStatement hear;
        private final PreparedStatement pay;
        private final PreparedStatement add;
        private final PreparedStatement study;
        private final PreparedStatement extend;
        private final PreparedStatement cover;
        private final PreparedStatement keep;
        private final PreparedStatement tell;

        Statements(Connection connection) throws SQLException {
            hear = prepare(connection, "insert into inbox_event (id) values (?) on conflict do nothing");
            pay = prepare(
                    connection,
                    "insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source,"
                            + " event_id, source_id, payload_hash, occurred_at, recorded_at)"
                            + " values (?, ?, 'PROBLEM_SOLVED', 1, 15, 15, ?, '/tutor', ?, ?, 'bench', now(), now())");
            add = prepare(
                    connection,
                    "insert into progress (learner_id, xp, problems_solved) values (?, 15, 1) on conflict (learner_id)"
                            + " do update set xp = progress.xp + 15, problems_solved = progress.problems_solved + 1");
            study = prepare(
                    connection,
                    "insert into study_day (learner_id, day, source_id, occurred_at) values (?, ?, ?, now())"
                            + " on conflict do nothing");
            extend = prepare(
                    connection,
                    "insert into streak (learner_id, run, longest, last_active_day) values (?, 1, 1, ?)"
                            + " on conflict (learner_id) do update set run = streak.run + 1, longest = streak.longest + 1");
            cover = prepare(
                    connection,
                    "insert into solved_type (learner_id, problem_type) values (?, 'ALGEBRA') on conflict do nothing");
            keep = prepare(
                    connection,
                    "insert into solve (solve_id, learner_id, study_day, problem_id, problem_type, difficulty, hints_used,"
                            + " seconds_spent, repeat, solved_at) values (?, ?, ?, ?, 'ALGEBRA', 'MIDDLE', 0, 1, false, now())");
            tell = prepare(
                    connection,
                    "insert into outbox_event (id, aggregatetype, aggregateid, type, payload, occurred_at, recorded_at)"
                            + " values (?, 'learner', ?, 'lyceum.gamification.XpAwarded.v1', '{\"amount\": 15}', now(), now())");
        }

        private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
            var statement = connection.prepareStatement(sql);
            all.add(statement);
            return statement;
        }

        void reward(UUID learner, LocalDate day) throws SQLException {
            var event = SolvedEvent.nextId();
            run(hear, event);
            run(pay, event, learner, day, event, event);
            run(add, learner);
            run(study, learner, day, event);
            run(extend, learner, day);
            run(cover, learner);
            run(keep, event, learner, day, event);
            run(tell, event, learner.toString());
        }

        private static void run(PreparedStatement statement, Object... parameters) throws SQLException {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }

        @Override
        public void close() throws SQLException {
            for (var statement : all) {
                statement.close();
            }
        }
    }

    private void drop() {
        execute("drop schema if exists bench cascade");
    }

    private void execute(String sql) {
        Schema.change(url, "gamification", "gamification", sql);
    }

    /** Leaves nothing of it behind. */
    @Override
    public void close() {
        drop();
    }
}
