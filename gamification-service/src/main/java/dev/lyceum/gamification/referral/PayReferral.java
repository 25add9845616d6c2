package dev.lyceum.gamification.referral;

import dev.lyceum.gamification.achievement.Occasion;
import dev.lyceum.gamification.achievement.UnlockAchievements;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.gamification.xp.AwardXp;
import dev.lyceum.gamification.xp.Deed;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Moment;
import dev.lyceum.gamification.xp.Origin;
import dev.lyceum.gamification.xp.ReverseXp;
import dev.lyceum.kit.inbox.Received;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Pays one side of a referral, and takes it back. The ledger's key is the referral and the side, so neither happens twice,
 * by however many events it is told. In the consumer's transaction.
 */
@ApplicationScoped
public class PayReferral {
    private final Learners learners;
    private final AwardXp awardXp;
    private final ReverseXp reverseXp;
    private final UnlockAchievements unlockAchievements;

    PayReferral(Learners learners, AwardXp awardXp, ReverseXp reverseXp, UnlockAchievements unlockAchievements) {
        this.learners = learners;
        this.awardXp = awardXp;
        this.reverseXp = reverseXp;
        this.unlockAchievements = unlockAchievements;
    }

    public Uni<Void> pay(Received<ReferralState> event) {
        Deed deed = deed(event);
        return Account.lock(event.learner())
                .chain(() -> learners.find(event.learner()))
                .map(learner -> Moment.of(learner.days().dayOf(event.time()), event.time()))
                .chain(when -> awardXp.award(new Earning(event.learner(), deed, when, origin(event))))
                .chain(paid -> unlockAchievements.unlock(
                        List.of(new Occasion(event.learner(), event.time(), Optional.of(event.id())))));
    }

    /** Without an order of its own it was the sharing service's, and the referral stands for who decided. */
    public Uni<Void> takeBack(Received<ReferralState> event) {
        ReferralState state = event.data();
        return reverseXp.takeBack(
                event.learner(), deed(event), origin(event), state.decidedBy().orElse(state.referralId()));
    }

    private static Deed deed(Received<ReferralState> event) {
        return Deed.referral(event.data().sideOf(event.learner()));
    }

    private static Origin origin(Received<ReferralState> event) {
        return Origin.once(event.source(), event.data().referralId(), event.id());
    }
}
