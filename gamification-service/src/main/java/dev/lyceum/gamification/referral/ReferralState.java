package dev.lyceum.gamification.referral;

import static java.util.Objects.requireNonNull;

import dev.lyceum.gamification.xp.XpRule;
import dev.lyceum.kit.identity.LearnerId;
import java.util.Optional;
import java.util.UUID;

/**
 * The data of sharing's ReferralRewarded and ReferralReversed, as far as we use it.
 *
 * @param decidedBy the account that ordered it, where somebody did
 */
public record ReferralState(UUID referralId, LearnerId referrerId, LearnerId refereeId, Optional<UUID> decidedBy) {

    public ReferralState {
        requireNonNull(referralId, "referralId");
        requireNonNull(referrerId, "referrerId");
        requireNonNull(refereeId, "refereeId");
    }

    /** Which side a learner is on; nobody else is told of it. */
    XpRule sideOf(LearnerId learner) {
        if (learner.equals(referrerId)) {
            return XpRule.REFERRER;
        }
        if (learner.equals(refereeId)) {
            return XpRule.REFEREE;
        }
        throw new IllegalStateException("told to somebody whom the referral does not concern");
    }
}
