package dev.lyceum.sharing.referral;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What both sides of a referral are told, each in an event of their own. */
final class ReferralEvents {
    private ReferralEvents() {}

    /**
     * The data of each of them.
     *
     * @param decidedBy the admin's account, where one decided
     */
    record ReferralState(
            UUID referralId, LearnerId referrerId, LearnerId refereeId, long version, Optional<UUID> decidedBy) {}

    /** @param version that the referral has by this move */
    static List<Event> of(Referral referral, State reached, long version, Instant at, Optional<UUID> decidedBy) {
        var data =
                new ReferralState(referral.referralId(), referral.referrer(), referral.referee(), version, decidedBy);
        return List.of(
                Event.of(reached.event(), referral.referrer(), at, data),
                Event.of(reached.event(), referral.referee(), at, data));
    }
}
