package dev.lyceum.sharing.share;

import dev.lyceum.kit.event.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the other services are told of a link: its whole state, so that the highest version alone tells everything. */
public final class ShareEvents {

    /** The data of ShareCreated and ShareRevoked. */
    record ShareState(
            String code,
            long version,
            ShareType type,
            Optional<String> subjectId,
            Optional<UUID> problemId,
            Optional<Instant> expiresAt) {}

    /** The data of ShareConverted: the link's state, and what came of it. Not who: that is nobody's business. */
    record ShareConversion(
            String code,
            long version,
            ShareType type,
            Optional<String> subjectId,
            Optional<UUID> problemId,
            Optional<Instant> expiresAt,
            String conversion) {}

    private ShareEvents() {}

    static Event created(Share share) {
        return Event.of("ShareCreated", share.learner(), share.createdAt(), state(share));
    }

    static Event revoked(Share share) {
        return Event.of("ShareRevoked", share.learner(), share.revokedAt().orElseThrow(), state(share));
    }

    public static Event converted(Share share, String conversion, Instant at) {
        var data = new ShareConversion(
                share.code(),
                share.version(),
                share.type(),
                share.subjectId(),
                share.problemId(),
                share.expiresAt(),
                conversion);
        return Event.of("ShareConverted", share.learner(), at, data);
    }

    private static ShareState state(Share share) {
        return new ShareState(
                share.code(), share.version(), share.type(), share.subjectId(), share.problemId(), share.expiresAt());
    }
}
