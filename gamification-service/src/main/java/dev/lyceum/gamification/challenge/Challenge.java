package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A challenge, as it is read.
 *
 * @param opponent empty until an open one is accepted
 * @param problem empty of a STREAK_RESCUE
 * @param shareCode the link by which it was accepted
 */
record Challenge(
        UUID id,
        ChallengeType type,
        ChallengeState state,
        long version,
        LearnerId creator,
        Optional<LearnerId> opponent,
        Optional<OnProblem> problem,
        Optional<Result> solved,
        Optional<LearnerId> winner,
        Optional<String> shareCode,
        Instant createdAt,
        Instant expiresAt) {

    /** What it is about, and how its creator solved it. */
    record OnProblem(UUID id, String type, String difficulty, Result solved) {}

    boolean isOver(Instant now) {
        return state == ChallengeState.EXPIRED || state != ChallengeState.COMPLETED && !expiresAt.isAfter(now);
    }

    static Challenge of(Row row) {
        return new Challenge(
                row.get("challenge_id", UUID.class),
                ChallengeType.valueOf(row.get("type", String.class)),
                ChallengeState.valueOf(row.get("state", String.class)),
                row.get("version", Long.class),
                new LearnerId(row.get("creator_id", UUID.class)),
                learner(row, "opponent_id"),
                problem(row),
                Optional.ofNullable(row.get("opponent_seconds", Long.class))
                        .map(seconds -> new Result(seconds, row.get("opponent_hints", Integer.class))),
                learner(row, "winner_id"),
                Optional.ofNullable(row.get("share_code", String.class)),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<LearnerId> learner(Row row, String column) {
        return Optional.ofNullable(row.get(column, UUID.class)).map(LearnerId::new);
    }

    private static Optional<OnProblem> problem(Row row) {
        return Optional.ofNullable(row.get("problem_id", UUID.class))
                .map(id -> new OnProblem(
                        id,
                        row.get("problem_type", String.class),
                        row.get("difficulty", String.class),
                        new Result(row.get("creator_seconds", Long.class), row.get("creator_hints", Integer.class))));
    }
}
