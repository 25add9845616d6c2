package dev.lyceum.gamification.progress;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in the database of one learner's XP and counts; read in one statement, so that it is of one moment. */
record Sums(LearnerId learner, long xp, int problemsSolved, int achievementsUnlocked) {
    private static final String READ =
            """
            select p.learner_id, p.xp, p.problems_solved,
                (select count(*) from unlocked_achievement a where a.learner_id = p.learner_id) as achievements
            from progress p
            where p.learner_id = any (cast((select string_to_array(?1, ',')) as uuid[]))
            """;

    /** One for each, also for learners never heard of. */
    static Uni<Map<LearnerId, Sums>> of(List<LearnerId> learners) {
        return Sql.rows(READ, Sums::of, LearnerId.csv(learners)).map(found -> complete(learners, found));
    }

    private static Map<LearnerId, Sums> complete(List<LearnerId> learners, List<Sums> found) {
        Map<LearnerId, Sums> byLearner = found.stream().collect(Collectors.toMap(Sums::learner, Function.identity()));
        return learners.stream()
                .collect(Collectors.toMap(Function.identity(), id -> byLearner.getOrDefault(id, nothing(id))));
    }

    private static Sums nothing(LearnerId learner) {
        return new Sums(learner, 0, 0, 0);
    }

    private static Sums of(Row row) {
        return new Sums(
                new LearnerId(row.get("learner_id", UUID.class)),
                row.get("xp", Long.class),
                row.get("problems_solved", Integer.class),
                row.get("achievements", Long.class).intValue());
    }
}
