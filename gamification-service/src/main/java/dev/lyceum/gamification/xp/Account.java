package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The learner's row: all their rewards queue for it, and their balance stands on it. */
public final class Account {
    /** Writes nothing, for nothing of the row has changed. */
    private static final String LOCK = "select learner_id from progress where learner_id = ?1 for update";

    /** Waits for a rival that makes it at the same time. */
    private static final String MAKE = "insert into progress (learner_id) values (?1) on conflict do nothing";

    private static final String XP = "select xp from progress where learner_id = ?1";

    private static final String ADD =
            "update progress set xp = xp + ?2 where learner_id = ?1 returning xp, level_announced";

    private static final String ANNOUNCE = "update progress set level_announced = ?2 where learner_id = ?1";

    /** Locks the row there is, or makes it: everything about one learner happens one after the other. */
    public static Uni<Void> lock(LearnerId learner) {
        return lockIfThere(learner).chain(locked -> locked ? Uni.createFrom().voidItem() : makeOrLock(learner));
    }

    private static Uni<Void> makeOrLock(LearnerId learner) {
        return Sql.execute(MAKE, learner.value())
                .chain(made -> made == 1
                        ? Uni.createFrom().voidItem()
                        : lockIfThere(learner).replaceWithVoid());
    }

    /** @return false for a learner who never did anything, who has no row to be locked */
    public static Uni<Boolean> lockIfThere(LearnerId learner) {
        return Sql.rows(LOCK, row -> learner, learner.value()).map(rows -> !rows.isEmpty());
    }

    public static Uni<Long> xp(LearnerId learner) {
        return Sql.first(XP, row -> row.get("xp", Long.class), learner.value()).map(xp -> xp.orElse(0L));
    }

    /** @param amount below 0 for what is taken back */
    static Uni<Balance> add(LearnerId learner, int amount) {
        return Sql.first(ADD, Balance::of, learner.value(), amount).map(Optional::orElseThrow);
    }

    static Uni<Void> announce(LearnerId learner, int level) {
        return Sql.execute(ANNOUNCE, learner.value(), level).replaceWithVoid();
    }

    private Account() {}
}
