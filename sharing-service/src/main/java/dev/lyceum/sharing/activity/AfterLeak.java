package dev.lyceum.sharing.activity;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/** What else is to be done when a solve of this learner no longer counts; in the transaction that hears of it, once that is on record. */
public interface AfterLeak {
    Uni<Void> leaked(LearnerId learner);
}
