package dev.lyceum.sharing.referral;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A referral, as it is on record.
 *
 * @param version grows with every move; whoever moves it says which one they saw
 * @param dueAt when time alone moves it
 * @param inReview whether it waits for an admin
 * @param released whether an admin has said that it is genuine
 */
record Referral(
        UUID referralId,
        LearnerId referrer,
        LearnerId referee,
        State state,
        long version,
        Instant signedUpAt,
        Optional<Instant> qualifiedAt,
        Optional<Instant> dueAt,
        boolean inReview,
        boolean released) {

    boolean concerns(LearnerId learner) {
        return referrer.equals(learner) || referee.equals(learner);
    }
}
