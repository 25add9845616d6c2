package dev.lyceum.tutor.shared;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What gamification-service told of challenges, in the caller's session; the highest version tells everything. */
final class Challenges {
    private static final String APPLY =
            """
            insert into challenge (challenge_id, version, state, creator_id, opponent_id, problem_id, expires_at)
            values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7)
            on conflict (challenge_id) do update
            set version = excluded.version, state = excluded.state, opponent_id = excluded.opponent_id
            where challenge.version < excluded.version
            """;
    private static final String FIND =
            """
            select c.creator_id, c.opponent_id, c.problem_id, c.state, c.expires_at,
                (select t.source from solve v join tutoring_session t on t.id = v.session_id
                    where v.learner_id = c.creator_id and v.problem_id = c.problem_id order by v.solved_at limit 1) as source
            from challenge c where c.challenge_id = ?1
            """;

    private Challenges() {}

    /**
     * A challenge about a problem.
     *
     * @param isAccepted and neither completed nor expired, as far as was heard
     * @param isOurs whether its text came from this service, and not from what its creator typed
     */
    record Challenge(
            LearnerId creator,
            Optional<LearnerId> opponent,
            UUID problemId,
            boolean isAccepted,
            boolean isOver,
            Instant expiresAt,
            boolean isOurs) {

        boolean hasEnded(Instant now) {
            return isOver || !expiresAt.isAfter(now);
        }
    }

    static Uni<Optional<Challenge>> find(UUID id) {
        return Sql.first(FIND, Challenges::challenge, id);
    }

    /** A rescue of a streak is about no problem. */
    static Uni<Void> apply(Received<ChallengeState> event, String state) {
        ChallengeState told = event.data();
        return told.problemId()
                .map(problem -> Sql.execute(
                                APPLY,
                                told.challengeId(),
                                told.version(),
                                state,
                                told.creatorId().value(),
                                told.opponent().map(LearnerId::value).orElse(null),
                                problem,
                                told.expiresAt())
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Challenge challenge(Row row) {
        String state = row.get("state", String.class);
        String source = row.get("source", String.class);
        return new Challenge(
                new LearnerId(row.get("creator_id", UUID.class)),
                Optional.ofNullable(row.get("opponent_id", UUID.class)).map(LearnerId::new),
                row.get("problem_id", UUID.class),
                state.equals("ACCEPTED"),
                state.equals("COMPLETED") || state.equals("EXPIRED"),
                row.get("expires_at", OffsetDateTime.class).toInstant(),
                source != null && !source.equals("TYPED"));
    }
}
