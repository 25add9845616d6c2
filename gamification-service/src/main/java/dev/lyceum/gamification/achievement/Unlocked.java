package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What learners have done and achieved, in the database. */
final class Unlocked {
    private static final String PROGRESS =
            """
            select p.problems_solved, p.solved_without_hints, coalesce(s.longest, 0) as longest,
                (select count(*) from solved_type t where t.learner_id = p.learner_id) as types
            from progress p left join streak s on s.learner_id = p.learner_id
            where p.learner_id = ?1
            """;

    private static final String UNLOCK =
            """
            insert into unlocked_achievement (learner_id, achievement, unlocked_at)
            select ?1, earned.achievement, ?3
            from unnest(string_to_array(?2, ',')) with ordinality as earned (achievement, place)
            order by earned.place
            on conflict do nothing
            returning achievement
            """;

    private static final String HELD =
            "select achievement, unlocked_at from unlocked_achievement where learner_id = ?1";

    record Held(String achievement, Instant unlockedAt) {}

    static Uni<Progress> progress(LearnerId learner) {
        return Sql.first(PROGRESS, Unlocked::progress, learner.value()).map(found -> found.orElse(Progress.NONE));
    }

    /** @return those that are new, in the order of the catalogue */
    static Uni<List<String>> add(LearnerId learner, List<String> earned, Instant at) {
        return Sql.rows(
                UNLOCK, row -> row.get("achievement", String.class), learner.value(), String.join(",", earned), at);
    }

    static Uni<List<Held>> of(LearnerId learner) {
        return Sql.rows(
                HELD,
                row -> new Held(
                        row.get("achievement", String.class),
                        row.get("unlocked_at", OffsetDateTime.class).toInstant()),
                learner.value());
    }

    private static Progress progress(Tuple row) {
        return new Progress(
                row.get("problems_solved", Integer.class),
                row.get("longest", Integer.class),
                row.get("solved_without_hints", Integer.class),
                row.get("types", Long.class));
    }

    private Unlocked() {}
}
