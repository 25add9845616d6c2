package dev.lyceum.sharing.referral;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.activity.AfterLeak;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A learner who was brought may have done less than it seemed. What is held is judged when its time is over: there may be more by then. */
@ApplicationScoped
class AfterReferredLeak implements AfterLeak {
    private final MoveReferral moveReferral;

    AfterReferredLeak(MoveReferral moveReferral) {
        this.moveReferral = moveReferral;
    }

    @Override
    public Uni<Void> leaked(LearnerId learner) {
        return Referrals.ofReferee(learner)
                .chain(found -> found.map(referral -> moveReferral.advance(referral.referralId()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
