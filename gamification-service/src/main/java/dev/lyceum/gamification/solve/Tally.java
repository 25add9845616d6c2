package dev.lyceum.gamification.solve;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/** The learner's row that all their rewards queue for, and the counts on it. */
final class Tally {
    /** Makes the row or locks the one there is: everything about one learner happens one after the other. */
    private static final String LOCK =
            """
            insert into progress (learner_id) values (?1)
            on conflict (learner_id) do update set learner_id = excluded.learner_id
            """;

    private static final String COUNT =
            """
            with counted as (
                update progress
                set problems_solved = problems_solved + 1, solved_without_hints = solved_without_hints + ?2
                where learner_id = ?1)
            insert into solved_type (learner_id, problem_type) values (?1, ?3) on conflict do nothing
            """;

    static Uni<Void> lock(LearnerId learner) {
        return Sql.execute(LOCK, learner.value()).replaceWithVoid();
    }

    static Uni<Void> count(LearnerId learner, ProblemSolved solved) {
        return Sql.execute(COUNT, learner.value(), solved.hintsUsed() == 0 ? 1 : 0, solved.problemType())
                .replaceWithVoid();
    }

    private Tally() {}
}
