package dev.lyceum.local.measure;

import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.measure.InTurns.Both;
import dev.lyceum.local.stack.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The list of a learner with many sessions beside that of a learner with few; the sessions are gone afterwards. */
public final class SessionLists implements AutoCloseable {
    private static final int WARM_UP = 200;

    private static final String PROBLEMS =
            """
            insert into problem (id, learner_id, problem_key, text, type, difficulty, concepts, verified, created_at)
            select gen_random_uuid(), ?, repeat('0', 64), 'Problem ' || n, 'UNKNOWN', 'MIDDLE', '', false, now()
            from generate_series(1, ?) n
            """;
    private static final String SESSIONS =
            """
            insert into tutoring_session
                (id, learner_id, problem_id, state, source, turns, hints_used, attempts, started_at, ended_at)
            select gen_random_uuid(), learner_id, id, 'ENDED', 'TYPED', 1, 0, 0, now(), now()
            from problem where learner_id = ?
            """;

    private final String url;
    private final List<Learner> learners = new ArrayList<>();
    private final Turns turns;

    public SessionLists(Settings settings) {
        this.url = settings.database("tutor");
        this.turns = new Turns(settings);
    }

    public Both read(int few, int many, int times) {
        var small = learner(few);
        var large = learner(many);
        execute("analyze problem, tutoring_session");
        return InTurns.run(WARM_UP, times, small::listSessions, large::listSessions);
    }

    private Learner learner(int sessions) {
        var learner = turns.learner();
        learners.add(learner);
        execute(PROBLEMS, learner.id(), sessions);
        execute(SESSIONS, learner.id());
        return learner;
    }

    private void execute(String sql, Object... parameters) {
        try (var connection = DriverManager.getConnection(url, "tutor", "tutor");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        learners.stream().map(Learner::id).forEach(this::remove);
    }

    private void remove(UUID learner) {
        execute("delete from tutoring_session where learner_id = ?", learner);
        execute("delete from problem where learner_id = ?", learner);
    }
}
