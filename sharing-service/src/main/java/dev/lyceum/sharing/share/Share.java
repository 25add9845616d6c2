package dev.lyceum.sharing.share;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link, as it is on record.
 *
 * @param version grows with every change; what its events carry
 */
public record Share(
        UUID shareId,
        String code,
        LearnerId learner,
        ShareType type,
        Optional<String> subjectId,
        Optional<UUID> problemId,
        long version,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {

    public boolean hasEnded(Instant now) {
        return revokedAt.isPresent()
                || expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }

    Share withCode(String another) {
        return new Share(
                shareId, another, learner, type, subjectId, problemId, version, createdAt, expiresAt, revokedAt);
    }
}
