package dev.lyceum.kit.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Native SQL on the current session's connection, where a set-based statement is the honest tool. Parameters are ?1, ?2, … */
public final class Sql {
    private Sql() {}

    /** How many rows it touched. */
    public static Uni<Integer> execute(String sql, Object... parameters) {
        return Panache.getSession().chain(session -> bind(session.createNativeQuery(sql), parameters)
                .executeUpdate());
    }

    public static <T> Uni<List<T>> rows(String sql, Function<Tuple, T> mapper, Object... parameters) {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(sql, Tuple.class), parameters)
                        .getResultList())
                .map(rows -> rows.stream().map(mapper).toList());
    }

    public static <T> Uni<Optional<T>> first(String sql, Function<Tuple, T> mapper, Object... parameters) {
        return rows(sql, mapper, parameters).map(rows -> rows.stream().findFirst());
    }

    private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
