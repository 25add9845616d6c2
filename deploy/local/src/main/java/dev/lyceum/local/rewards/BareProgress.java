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
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** The least that a learner's progress takes: the statements that gamification sends, and their rows as JSON, for whoever asks. */
final class BareProgress implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final List<Sent> statements;
    private final Vertx vertx;
    private final Pool database;
    private final int port = Ports.free();

    BareProgress(Settings settings) {
        statements = statements(settings);
        vertx = Vertx.vertx();
        database = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(settings.port(Port.POSTGRES))
                        .setDatabase("gamification")
                        .setUser("gamification")
                        .setPassword("gamification")
                        .setCachePreparedStatements(true)
                        .setPreparedStatementCacheSqlFilter(any -> true))
                .using(vertx)
                .build();
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private record Sent(String sql, Function<String, Tuple> parameters) {}

    private static List<Sent> statements(Settings settings) {
        try (var sql = new ServiceSql(settings, "gamification")) {
            return List.of(
                    new Sent(sql.of("dev.lyceum.kit.learner.Learners", "FIND"), Tuple::of),
                    new Sent(sql.of("dev.lyceum.gamification.progress.Sums", "READ"), Tuple::of),
                    new Sent(
                            sql.of("dev.lyceum.gamification.streak.StreakRows", "READ"),
                            learner -> Tuple.of(learner, (Object) null)),
                    new Sent(
                            sql.of("dev.lyceum.gamification.goal.GoalDay", "READ"),
                            learner -> Tuple.of(today(learner), 5, 30, 3600)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String today(String learner) {
        return "[{\"learner\": \"%s\", \"day\": \"%s\"}]".formatted(learner, LocalDate.now(ZoneOffset.UTC));
    }

    String address() {
        return "http://localhost:" + port;
    }

    private void answer(HttpServerRequest request) {
        var learner = request.path().substring(1);
        database.withConnection(connection -> read(connection, learner))
                .onSuccess(found -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(found.toBuffer()))
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }

    private Future<JsonObject> read(SqlConnection connection, String learner) {
        var found = new JsonObject();
        Future<Void> read = Future.succeededFuture();
        for (var statement : statements) {
            read = read.compose(done -> connection
                            .preparedQuery(statement.sql())
                            .execute(statement.parameters().apply(learner)))
                    .map(rows -> add(rows, found));
        }
        return read.map(found);
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
