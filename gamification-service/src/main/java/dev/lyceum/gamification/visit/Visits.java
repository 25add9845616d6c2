package dev.lyceum.gamification.visit;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/** The days on which learners came, one row each, in the caller's transaction. */
final class Visits {
    /** The rows are those of before this statement. */
    private static final String ADD =
            """
            insert into visit (learner_id, day, visit_id, visited_at) values (?1, ?2, ?3, ?4)
            on conflict do nothing
            returning exists (select from visit earlier where earlier.learner_id = ?1) as came_before
            """;

    /** What a visit was to its learner. */
    enum Kind {
        VERY_FIRST,
        FIRST_OF_DAY,
        AGAIN
    }

    static Uni<Kind> add(LearnerId learner, Visit visit) {
        return Sql.first(
                        ADD,
                        row -> row.get("came_before", Boolean.class) ? Kind.FIRST_OF_DAY : Kind.VERY_FIRST,
                        learner.value(),
                        visit.day(),
                        visit.id(),
                        visit.at())
                .map(added -> added.orElse(Kind.AGAIN));
    }

    private Visits() {}
}
