package dev.lyceum.sharing.activity;

import static java.util.Objects.requireNonNull;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** gamification's ChallengeCreated and ChallengeAccepted, as far as we use them; both of the two learners are told. */
record ChallengeTold(
        UUID challengeId,
        String type,
        Optional<UUID> problemId,
        LearnerId creatorId,
        Optional<String> shareCode,
        Instant expiresAt) {

    ChallengeTold {
        requireNonNull(challengeId, "challengeId");
        requireNonNull(type, "type");
        requireNonNull(creatorId, "creatorId");
        requireNonNull(expiresAt, "expiresAt");
    }
}
