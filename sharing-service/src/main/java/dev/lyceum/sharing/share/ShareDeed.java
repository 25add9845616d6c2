package dev.lyceum.sharing.share;

import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.activity.Deed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** From the wish to the link: consent, the deed itself, then one transaction. */
@ApplicationScoped
class ShareDeed {
    private final MayShare mayShare;
    private final AwaitDeed awaitDeed;
    private final Once once;
    private final CreateShare createShare;
    private final ReferralCode referralCode;
    private final ShareLinks links;

    ShareDeed(
            MayShare mayShare,
            AwaitDeed awaitDeed,
            Once once,
            CreateShare createShare,
            ReferralCode referralCode,
            ShareLinks links) {
        this.mayShare = mayShare;
        this.awaitDeed = awaitDeed;
        this.once = once;
        this.createShare = createShare;
        this.referralCode = referralCode;
        this.links = links;
    }

    Uni<Response> share(LearnerId learner, NewShare wanted) {
        wanted.check();
        return wanted.type() == ShareType.REFERRAL ? invite(learner, wanted) : shareDeed(learner, wanted);
    }

    /** It shows nothing that the learner did, and without their consent not their alias. */
    private Uni<Response> invite(LearnerId learner, NewShare wanted) {
        return once.create(wanted, () -> referralCode.of(learner).map(this::answer));
    }

    private Uni<Response> shareDeed(LearnerId learner, NewShare wanted) {
        return mayShare.require(learner)
                .chain(() -> awaitDeed.of(learner, wanted))
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(deed -> once.create(wanted, () -> create(learner, wanted, deed)));
    }

    private Uni<Answer<ShareView>> create(LearnerId learner, NewShare wanted, Deed deed) {
        return createShare.create(learner, wanted, deed).map(this::answer);
    }

    private Answer<ShareView> answer(Share share) {
        return Answer.created(ShareLinks.path(share.code()), ShareView.fresh(share, links));
    }
}
