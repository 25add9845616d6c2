package dev.lyceum.sharing.activity;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What else is to be done when somebody has an account; in the transaction that hears of it. */
public interface AfterRegistration {
    Uni<Void> registered(LearnerId learner, Instant at);
}
