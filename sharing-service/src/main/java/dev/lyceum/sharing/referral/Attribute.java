package dev.lyceum.sharing.referral;

import dev.lyceum.kit.identity.LearnerId;
import java.util.Optional;

/** Decides, once, whether the owner of a code brought a learner. Nothing but what it is given decides. */
final class Attribute {
    private Attribute() {}

    /**
     * What a learner says, and what is known.
     *
     * @param owner whose code it is
     * @param ended whether the code is revoked or over
     * @param referrer of this learner, when there is one already
     * @param ring whether the owner was brought, over some others, by this learner
     * @param wasHereBefore whether this learner did something long before they said so
     */
    record Claim(
            LearnerId referee,
            LearnerId owner,
            boolean ended,
            Optional<LearnerId> referrer,
            boolean sameHousehold,
            boolean ring,
            boolean wasHereBefore) {}

    enum Outcome {
        ATTRIBUTED,
        /** By the same learner, before: nothing happens. */
        KNOWN,
        ENDED,
        OWN_CODE,
        ANOTHER_REFERRER,
        OWN_HOUSEHOLD,
        RING,
        NOT_NEW
    }

    static Outcome of(Claim claim) {
        if (claim.ended()) {
            return Outcome.ENDED;
        }
        if (claim.owner().equals(claim.referee())) {
            return Outcome.OWN_CODE;
        }
        if (claim.referrer().isPresent()) {
            return claim.referrer().get().equals(claim.owner()) ? Outcome.KNOWN : Outcome.ANOTHER_REFERRER;
        }
        if (claim.sameHousehold()) {
            return Outcome.OWN_HOUSEHOLD;
        }
        if (claim.ring()) {
            return Outcome.RING;
        }
        return claim.wasHereBefore() ? Outcome.NOT_NEW : Outcome.ATTRIBUTED;
    }
}
