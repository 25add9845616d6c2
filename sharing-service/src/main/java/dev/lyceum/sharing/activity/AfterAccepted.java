package dev.lyceum.sharing.activity;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What else is to be done when a learner accepted a challenge that came by a link; in the transaction that hears of it. */
public interface AfterAccepted {
    Uni<Void> accepted(LearnerId learner, String code, Instant at);
}
