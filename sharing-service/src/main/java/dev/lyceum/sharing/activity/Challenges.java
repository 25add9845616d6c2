package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The challenges that learners made, in the caller's session. What a page shows of one never changes. */
public final class Challenges {
    private static final String APPLY =
            """
            insert into challenge (challenge_id, learner_id, type, problem_id, expires_at)
            values (?1, ?2, ?3, cast(?4 as uuid), ?5) on conflict do nothing
            """;
    private static final String FIND =
            """
            select c.challenge_id, c.type, s.problem_type, s.difficulty
            from challenge c left join lateral (select problem_type, difficulty from solve
                where learner_id = c.learner_id and problem_id = c.problem_id limit 1) s on true
            where c.learner_id = ?1 and c.challenge_id = ?2
            """;

    private Challenges() {}

    public static Uni<Optional<Deed>> find(LearnerId learner, UUID challenge) {
        return Sql.first(FIND, Challenges::challenge, learner.value(), challenge);
    }

    static Uni<Void> apply(Received<ChallengeTold> event) {
        ChallengeTold told = event.data();
        return Sql.execute(
                        APPLY,
                        told.challengeId(),
                        told.creatorId().value(),
                        told.type(),
                        told.problemId().map(Object::toString).orElse(null),
                        told.expiresAt())
                .replaceWithVoid();
    }

    private static Deed challenge(Row row) {
        return new Challenge(
                row.get("challenge_id", UUID.class),
                row.get("type", String.class),
                row.get("problem_type", String.class),
                row.get("difficulty", String.class));
    }
}
