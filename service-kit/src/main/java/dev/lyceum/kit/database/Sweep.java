package dev.lyceum.kit.database;

import dev.lyceum.kit.failure.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Works off what has become due, one after the other, each in a transaction of its own. Every replica may do it at the same
 * time: nobody leads. One that fails is passed over and waits for the next sweep; it holds up none behind it.
 */
@ApplicationScoped
public class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final Database database;

    Sweep(Database database) {
        this.database = database;
    }

    /**
     * @param beforeAll a place before everything that can be due
     * @param next finds what is due first behind a place; empty ends the sweep. Whoever shares the work locks here, and skips
     *     what is locked
     * @param work in the same transaction; it looks again at what a rival may have done meanwhile
     */
    public <T> Uni<Void> over(T beforeAll, Function<T, Uni<Optional<T>>> next, Function<T, Uni<Void>> work) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place<>(beforeAll), place -> step(place, next, work))
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni();
    }

    /**
     * Work that is taken in portions and not one by one. A failure ends this sweep, and what is left waits for the next.
     *
     * @param what waits then, for the log
     * @param portion in a transaction of its own; whether there may be more
     */
    public Uni<Void> portions(String what, Supplier<Uni<Boolean>> portion) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.background(portion))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s wait for the next sweep: %s", what, Failure.describe(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /** @return whether there was something */
    private <T> Uni<Boolean> step(Place<T> place, Function<T, Uni<Optional<T>>> next, Function<T, Uni<Void>> work) {
        T last = place.reached;
        return database.background(() -> next.apply(last)
                        .invoke(found -> place.reached = found.orElse(last))
                        .call(found ->
                                found.map(work).orElseGet(() -> Uni.createFrom().voidItem()))
                        .map(Optional::isPresent))
                .onFailure(failure -> place.reached != last)
                .recoverWithItem(failure -> place.leave(failure));
    }

    /** How far one sweep has come. */
    private static final class Place<T> {
        private T reached;

        Place(T beforeAll) {
            this.reached = beforeAll;
        }

        boolean leave(Throwable failure) {
            LOG.warnf("%s waits for the next sweep: %s", reached, Failure.describe(failure));
            return true;
        }
    }
}
