package dev.lyceum.sharing.referral;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.sharing.activity.AfterSolve;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Learners who were brought may have done enough by now. */
@ApplicationScoped
class AfterReferredSolve implements AfterSolve {
    private final MoveReferral moveReferral;

    AfterReferredSolve(MoveReferral moveReferral) {
        this.moveReferral = moveReferral;
    }

    @Override
    public Uni<Void> solved(List<Solved> solves) {
        return Referrals.signedUp(solves.stream().map(Solved::learner).toList())
                .chain(found -> OneByOne.each(found, moveReferral::advance));
    }
}
