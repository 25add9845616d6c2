package dev.lyceum.sharing.referral;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.referral.ReferralViews.Explanation;
import dev.lyceum.sharing.referral.ReferralViews.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Explains a referral to whom it concerns, and everything of it to an admin. In the caller's session. */
@ApplicationScoped
class ExplainReferral {
    private final ReferralRules.Pace pace;

    ExplainReferral(ReferralRulebook rulebook) {
        this.pace = rulebook.pace();
    }

    /** 404 for whom it does not concern. */
    Uni<Explanation> explain(UUID referralId, LearnerId caller, boolean isAdmin) {
        return Referrals.find(referralId)
                .map(found -> found.filter(referral -> isAdmin || referral.concerns(caller))
                        .orElseThrow(Problem::notFound))
                .chain(referral -> MoveLog.of(referralId).map(moves -> explanation(referral, moves, isAdmin)));
    }

    private Explanation explanation(Referral referral, List<MoveLog.Recorded> moves, boolean isAdmin) {
        MoveLog.Recorded last = moves.get(moves.size() - 1);
        return new Explanation(
                referral.referralId(),
                referral.state(),
                Explain.of(referral, last, pace),
                isAdmin ? Optional.of(everything(referral, moves)) : Optional.empty());
    }

    private static ReferralViews.Record everything(Referral referral, List<MoveLog.Recorded> moves) {
        return new ReferralViews.Record(
                referral.referrer(),
                referral.referee(),
                referral.inReview(),
                referral.released(),
                moves.stream().map(Step::of).toList());
    }
}
