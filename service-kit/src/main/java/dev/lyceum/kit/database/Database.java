package dev.lyceum.kit.database;

import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where every transaction begins and ends. Inside, {@code Panache.getSession()} and {@link Sql} share its connection. */
@ApplicationScoped
public class Database {
    private static final int TRIES = 5;
    /** Longer than any statement may take: a connection that answers nothing at all is given up. */
    private static final Duration ONE_TRY = Duration.ofSeconds(15);

    private final FreshContext freshContext;
    private final Duration patience;

    Database(
            FreshContext freshContext,
            @ConfigProperty(name = "lyceum.database.patience", defaultValue = "3s") Duration patience) {
        this.freshContext = freshContext;
        this.patience = patience;
    }

    /** One transaction, for a request: commits whole or not at all, answers 503 within the patience. */
    public <T> Uni<T> write(Supplier<Uni<T>> work) {
        return patiently(inTime -> transaction(() -> inTime.thenDo(work)));
    }

    /** One session without a transaction, for a request that changes nothing. */
    public <T> Uni<T> read(Supplier<Uni<T>> work) {
        return patiently(inTime -> Uni.createFrom().deferred(() -> Panache.withSession(() -> inTime.thenDo(work))));
    }

    /** One transaction, for work that no request waits for: to be tried again by its caller, each time in a new session. */
    public <T> Uni<T> background(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() ->
                        freshContext.run(() -> transaction(work)).memoize().indefinitely())
                .ifNoItem()
                .after(ONE_TRY)
                .fail();
    }

    /** Rivals that got in each other's way run again. */
    private static <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(work))
                .onFailure(Failure::isRivalry)
                .retry()
                .atMost(TRIES);
    }

    /**
     * Memoised, so that a client who hangs up cancels only its own waiting and never the transaction: a session cancelled
     * half-way does not give its connection back (quarkus#51576).
     */
    private <T> Uni<T> patiently(Function<Deadline, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(Deadline.in(patience)).memoize().indefinitely())
                .ifNoItem()
                .after(patience)
                .failWith(() -> Problem.away("database"));
    }

    /** Work that got its connection only after its client was told 503 must not be done any more. */
    private record Deadline(long nanos) {

        static Deadline in(Duration patience) {
            return new Deadline(System.nanoTime() + patience.toNanos());
        }

        <T> Uni<T> thenDo(Supplier<Uni<T>> work) {
            return System.nanoTime() - nanos > 0 ? Uni.createFrom().failure(Problem.away("database")) : work.get();
        }
    }
}
