package dev.lyceum.sharing.referral;

import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.referral.MoveLog.Order;
import dev.lyceum.sharing.referral.ReferralViews.Made;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What admins decide of referrals. In the caller's transaction. */
@ApplicationScoped
class DecideReferral {
    private final MoveReferral moveReferral;

    DecideReferral(MoveReferral moveReferral) {
        this.moveReferral = moveReferral;
    }

    /** 409 for one that waits for nobody, or that a rival decided first. */
    Uni<Made> decide(UUID referralId, Decision.Kind decision, Order order) {
        return moveReferral
                .lock(referralId)
                .invoke(DecideReferral::mustBeInReview)
                .chain(referral -> decision == Decision.Kind.RELEASE
                        ? moveReferral.release(referral, order)
                        : moveReferral.end(referral, State.REJECTED, order))
                .invoke(moved -> {
                    if (!moved) {
                        throw notInReview();
                    }
                })
                .chain(() -> made(referralId));
    }

    /** Answers one that was reversed before as it is; 409 for one that was never paid. */
    Uni<Answer<Made>> reverse(UUID referralId, Order order) {
        return moveReferral.lock(referralId).chain(referral -> switch (referral.state()) {
            case REVERSED -> made(referralId).map(Answer::ok);
            case REWARDED ->
                moveReferral
                        .end(referral, State.REVERSED, order)
                        .chain(moved -> made(referralId))
                        .map(Answer::created);
            default -> throw Problem.conflict("not-rewarded", "Only what was rewarded can be reversed.");
        });
    }

    private static void mustBeInReview(Referral referral) {
        if (!referral.inReview()) {
            throw notInReview();
        }
    }

    private static Problem notInReview() {
        return Problem.conflict("not-in-review", "This referral waits for nobody's decision.");
    }

    private static Uni<Made> made(UUID referralId) {
        return Referrals.find(referralId).map(Optional::orElseThrow).map(Made::of);
    }
}
