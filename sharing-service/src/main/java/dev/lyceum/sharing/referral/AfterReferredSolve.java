package dev.lyceum.sharing.referral;

import dev.lyceum.sharing.activity.AfterSolve;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A learner who was brought may have done enough by now. */
@ApplicationScoped
class AfterReferredSolve implements AfterSolve {
    private final MoveReferral moveReferral;

    AfterReferredSolve(MoveReferral moveReferral) {
        this.moveReferral = moveReferral;
    }

    @Override
    public Uni<Void> solved(Solved solved) {
        return Referrals.ofReferee(solved.learner())
                .chain(found -> found.filter(referral -> referral.state() == State.SIGNED_UP)
                        .map(referral -> moveReferral.advance(referral.referralId()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
