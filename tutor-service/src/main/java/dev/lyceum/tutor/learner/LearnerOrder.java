package dev.lyceum.tutor.learner;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/** The order of events about one learner: who publishes one has taken it first, before the lock on any session. */
public final class LearnerOrder {
    /** The update changes nothing; it takes the row's lock whether the row is new or not. */
    private static final String TAKE =
            """
            insert into tutored_learner (learner_id) values (?1)
            on conflict (learner_id) do update set learner_id = excluded.learner_id
            """;

    private LearnerOrder() {}

    /** Holds until the caller's transaction ends. */
    public static Uni<Void> take(LearnerId learner) {
        return Sql.execute(TAKE, learner.value()).replaceWithVoid();
    }
}
