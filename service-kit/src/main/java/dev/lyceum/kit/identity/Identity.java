package dev.lyceum.kit.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who called, for what goes on after the request is answered.
 *
 * @param bearer the Authorization header to ask another service with, in the caller's own name
 * @param until when the token ends
 */
public record Identity(UUID accountId, String bearer, Instant until) {

    /** Every account has its own learner, with the same id. */
    public boolean is(LearnerId learner) {
        return learner.value().equals(accountId);
    }

    @Override
    public String toString() {
        return accountId.toString(); // the token is a secret
    }
}
