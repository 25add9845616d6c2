package dev.lyceum.kit.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * SQL on the current session's connection, where a set-based statement is the honest tool. Parameters are ?1, ?2, … It goes
 * past Hibernate, which would plan every native query anew and search all plans it has kept for it in vain; what the session
 * has still to write is written first.
 */
public final class Sql {
    private Sql() {}

    /** How many rows it touched. */
    public static Uni<Integer> execute(String sql, Object... parameters) {
        Statement statement = Statement.of(sql);
        return onConnection(connection -> connection.update(statement.text(), statement.values(parameters)));
    }

    public static <T> Uni<List<T>> rows(String sql, Function<Row, T> mapper, Object... parameters) {
        Statement statement = Statement.of(sql);
        return onConnection(connection -> connection.selectJdbc(statement.text(), statement.values(parameters)))
                .map(found -> Row.all(found).stream().map(mapper).toList());
    }

    public static <T> Uni<Optional<T>> first(String sql, Function<Row, T> mapper, Object... parameters) {
        return rows(sql, mapper, parameters).map(rows -> rows.stream().findFirst());
    }

    private static <T> Uni<T> onConnection(Function<ReactiveConnection, CompletionStage<T>> work) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .map(session -> ((MutinySessionImpl) session).getReactiveConnection())
                .chain(connection -> Uni.createFrom().completionStage(work.apply(connection)));
    }
}
