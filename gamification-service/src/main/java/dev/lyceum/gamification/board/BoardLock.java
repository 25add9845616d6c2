package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Boards are changed by one replica at a time, for as long as one transaction. */
final class BoardLock {
    private static final String TRY = "select pg_try_advisory_xact_lock(hashtext('boards')) as ours";

    private static final String TAKE = "select 1 as one from pg_advisory_xact_lock(hashtext('boards'))";

    /** @return what the work says; false, and nothing done, while another has the lock */
    static Uni<Boolean> holding(Supplier<Uni<Boolean>> work) {
        return Sql.first(TRY, row -> row.get("ours", Boolean.class))
                .chain(ours ->
                        ours.orElse(false) ? work.get() : Uni.createFrom().item(false));
    }

    /** Waits for whoever is at it, which is for no longer than a batch takes. */
    static Uni<Void> taken() {
        return Sql.first(TAKE, row -> true).replaceWithVoid();
    }

    private BoardLock() {}
}
