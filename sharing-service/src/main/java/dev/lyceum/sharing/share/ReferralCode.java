package dev.lyceum.sharing.share;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A learner's referral code: the link of type REFERRAL, made when it is first asked for. In the caller's transaction. */
@ApplicationScoped
public class ReferralCode {
    private static final int TRIES = 10;

    private final CreateShare createShare;

    ReferralCode(CreateShare createShare) {
        this.createShare = createShare;
    }

    public Uni<Share> of(LearnerId learner) {
        return Shares.referralOf(learner)
                .chain(found -> found.map(share -> Uni.createFrom().item(share)).orElseGet(() -> make(learner, TRIES)));
    }

    /** What was not added may be a rival's, who has committed by now; else its code was taken. */
    private Uni<Share> make(LearnerId learner, int tries) {
        if (tries == 0) {
            throw new IllegalStateException(TRIES + " codes in a row were taken");
        }
        return createShare
                .tryReferral(learner)
                .chain(added -> added.isPresent()
                        ? Uni.createFrom().item(added.get())
                        : Shares.referralOf(learner).chain(rivals -> rivals.map(
                                        share -> Uni.createFrom().item(share))
                                .orElseGet(() -> make(learner, tries - 1))));
    }
}
