package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The learner's row: all their rewards queue for it, and their balance stands on it. */
public final class Account {
    /** Writes nothing, for nothing of the row has changed. */
    private static final String LOCK =
            """
            select learner_id from progress where learner_id = any (cast((select string_to_array(?1, ',')) as uuid[]))
            order by learner_id for update
            """;

    /** Waits for a rival that makes it at the same time. */
    private static final String MAKE =
            """
            insert into progress (learner_id)
            select learner_id from unnest(cast((select string_to_array(?1, ',')) as uuid[])) as learner_id order by learner_id
            on conflict do nothing
            """;

    private static final String XP = "select xp from progress where learner_id = ?1";

    private static final String ADD =
            "update progress set xp = xp + ?2 where learner_id = ?1 returning xp, level_announced";

    private static final String ANNOUNCE =
            """
            update progress p set level_announced = w.level
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, level integer)
            where p.learner_id = w.learner
            """;

    /** Locks the row there is, or makes it: everything about one learner happens one after the other. */
    public static Uni<Void> lock(LearnerId learner) {
        return lockAll(List.of(learner));
    }

    /** As {@link #lock}, several, in the order of their ids. */
    public static Uni<Void> lockAll(List<LearnerId> learners) {
        return lockThoseThere(learners).chain(locked -> {
            List<LearnerId> missing = learners.stream()
                    .filter(learner -> !locked.contains(learner))
                    .toList();
            return missing.isEmpty() ? Uni.createFrom().voidItem() : makeOrLock(missing);
        });
    }

    private static Uni<Void> makeOrLock(List<LearnerId> learners) {
        return Sql.execute(MAKE, LearnerId.csv(learners))
                .chain(made -> made == learners.size()
                        ? Uni.createFrom().voidItem()
                        : lockThoseThere(learners).replaceWithVoid());
    }

    /** @return false for a learner who never did anything, who has no row to be locked */
    public static Uni<Boolean> lockIfThere(LearnerId learner) {
        return lockThoseThere(List.of(learner)).map(locked -> !locked.isEmpty());
    }

    private static Uni<Set<LearnerId>> lockThoseThere(List<LearnerId> learners) {
        return Sql.rows(LOCK, row -> new LearnerId(row.get("learner_id", UUID.class)), LearnerId.csv(learners))
                .map(Set::copyOf);
    }

    public static Uni<Long> xp(LearnerId learner) {
        return Sql.first(XP, row -> row.get("xp", Long.class), learner.value()).map(xp -> xp.orElse(0L));
    }

    /** @param amount below 0 for what is taken back */
    static Uni<Balance> add(LearnerId learner, int amount) {
        return Sql.first(ADD, Balance::of, learner.value(), amount).map(Optional::orElseThrow);
    }

    /** A level that was told of. */
    record Announced(LearnerId learner, int level) {}

    static Uni<Void> announce(List<Announced> levels) {
        return levels.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(ANNOUNCE, EventJson.write(levels)).replaceWithVoid();
    }

    private Account() {}
}
