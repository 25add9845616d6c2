package dev.lyceum.sharing.share;

import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Ends a link and tells of it, once. In the caller's transaction; the updated row is locked when the event is added. */
@ApplicationScoped
class RevokeShare {
    private final Outbox outbox;
    private final Clock clock;

    RevokeShare(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> revoke(String code) {
        return Shares.revoke(code, clock.instant())
                .chain(revoked -> revoked ? tell(code) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(String code) {
        return Shares.find(code).map(Optional::orElseThrow).chain(share -> outbox.add(ShareEvents.revoked(share)));
    }
}
