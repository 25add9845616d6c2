package dev.lyceum.sharing.activity;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What else is to be done when a learner solved a problem that came by a link; in the transaction that hears of it. */
public interface AfterSolve {
    Uni<Void> solved(LearnerId learner, String code, Instant at);
}
