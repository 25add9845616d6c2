package dev.lyceum.tutor.shared;

import static java.util.Objects.requireNonNull;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The data of gamification's ChallengeCreated, ChallengeAccepted, ChallengeCompleted and ChallengeExpired, as far as we use it.
 *
 * @param participantIds its creator, and whoever it was offered to or accepted by
 */
record ChallengeState(
        UUID challengeId,
        long version,
        Optional<UUID> problemId,
        LearnerId creatorId,
        List<LearnerId> participantIds,
        Instant expiresAt) {

    ChallengeState {
        requireNonNull(challengeId, "challengeId");
        requireNonNull(creatorId, "creatorId");
        requireNonNull(expiresAt, "expiresAt");
        participantIds = List.copyOf(participantIds);
    }

    Optional<LearnerId> opponent() {
        return participantIds.stream().filter(one -> !one.equals(creatorId)).findFirst();
    }
}
