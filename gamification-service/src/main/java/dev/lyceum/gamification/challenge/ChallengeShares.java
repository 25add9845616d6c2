package dev.lyceum.gamification.challenge;

import static java.util.Objects.requireNonNull;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links to challenges, as sharing-service told of them; the highest version tells everything. */
public final class ChallengeShares {
    private static final String APPLY =
            """
            insert into challenge_share (code, version, challenge_id, expires_at, revoked)
            values (?1, ?2, ?3, cast(?4 as timestamptz), ?5)
            on conflict (code) do update
            set version = excluded.version, expires_at = excluded.expires_at, revoked = excluded.revoked
            where challenge_share.version < excluded.version
            """;

    private static final String OPEN =
            """
            select 1 as one from challenge_share
            where code = ?1 and challenge_id = ?2 and not revoked and (expires_at is null or expires_at > ?3)
            """;

    /** The data of sharing's ShareCreated and ShareRevoked, as far as we use it. */
    public record ShareState(
            String code, long version, String type, Optional<String> subjectId, Optional<Instant> expiresAt) {
        public ShareState {
            requireNonNull(code, "code");
            requireNonNull(type, "type");
        }
    }

    public static Uni<Void> apply(Received<ShareState> event, boolean revoked) {
        ShareState share = event.data();
        if (!share.type().equals("CHALLENGE")) {
            return Uni.createFrom().voidItem();
        }
        UUID challenge = share.subjectId()
                .flatMap(Ids::parse)
                .orElseThrow(() -> new IllegalArgumentException("a shared challenge without its id"));
        return Sql.execute(
                        APPLY,
                        share.code(),
                        share.version(),
                        challenge,
                        share.expiresAt().orElse(null),
                        revoked)
                .replaceWithVoid();
    }

    /** In the caller's session. */
    static Uni<Boolean> isOf(String code, UUID challenge, Instant now) {
        return Sql.first(OPEN, row -> true, code, challenge, now).map(Optional::isPresent);
    }

    private ChallengeShares() {}
}
