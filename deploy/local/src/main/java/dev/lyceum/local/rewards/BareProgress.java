package dev.lyceum.local.rewards;

import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import dev.lyceum.servers.Ports;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/** The least that a learner's progress takes: four statements and their rows as JSON, for whoever asks. */
final class BareProgress implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private static final List<String> STATEMENTS = List.of(
            "select z.zone, z.effective_from from learner l left join learner_zone z using (learner_id) where learner_id = $1",
            """
            select xp, problems_solved,
                (select count(*) from unlocked_achievement a where a.learner_id = p.learner_id) as achievements
            from progress p where learner_id = $1
            """,
            """
            select cast(to_json(s) as text) as streak,
                (select cast(json_agg(d.day) as text) from study_day d
                    where d.learner_id = s.learner_id and d.day > coalesce(s.sealed_through, '-infinity')) as days
            from streak s where learner_id = $1
            """,
            """
            select count(*) filter (where not repeat) as done, sum(seconds_spent) as seconds,
                (select g.problems from daily_goal g where g.learner_id = $1) as goal
            from solve where learner_id = $1 and study_day = current_date
            """);

    private final Vertx vertx = Vertx.vertx();
    private final SqlClient database;
    private final int port = Ports.free();

    BareProgress(Settings settings) {
        database = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(settings.port(Port.POSTGRES))
                        .setDatabase("gamification")
                        .setUser("gamification")
                        .setPassword("gamification")
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build();
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String address() {
        return "http://localhost:" + port;
    }

    private void answer(HttpServerRequest request) {
        var learner = UUID.fromString(request.path().substring(1));
        var found = new JsonObject();
        Future<Void> read = Future.succeededFuture();
        for (var statement : STATEMENTS) {
            read = read.compose(done -> database.preparedQuery(statement).execute(Tuple.of(learner)))
                    .map(rows -> add(rows, found));
        }
        read.onSuccess(done -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(found.toBuffer()))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static Void add(RowSet<Row> rows, JsonObject found) {
        rows.forEach(row -> found.mergeIn(row.toJson()));
        return null;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
