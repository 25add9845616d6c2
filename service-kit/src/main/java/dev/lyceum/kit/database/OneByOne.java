package dev.lyceum.kit.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Work on some things, one after the other, as one session needs it. */
public final class OneByOne {
    private OneByOne() {}

    /** Ends with the first failure; what comes behind it is not begun. */
    public static <T> Uni<Void> each(Iterable<T> things, Function<? super T, ? extends Uni<?>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(thing -> work.apply(thing).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }
}
