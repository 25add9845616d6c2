package dev.lyceum.tutor.learner;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/**
 * The order of events about one learner: who publishes one has taken it first, and holds it until the transaction ends. So
 * it is taken late, after the lock on a session, and never the other way round.
 */
public final class LearnerOrder {
    /** Nothing is written. Two learners with the same hash wait for each other, and no more. */
    private static final String TAKE =
            "select 1 as taken from pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0))";

    private LearnerOrder() {}

    /** Holds until the caller's transaction ends. */
    public static Uni<Void> take(LearnerId learner) {
        return Sql.first(TAKE, row -> true, learner.toString()).replaceWithVoid();
    }
}
