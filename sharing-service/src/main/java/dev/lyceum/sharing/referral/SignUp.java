package dev.lyceum.sharing.referral;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.referral.Attribute.Claim;
import dev.lyceum.sharing.referral.Attribute.Outcome;
import dev.lyceum.sharing.share.Share;
import dev.lyceum.sharing.share.ShareType;
import dev.lyceum.sharing.share.Shares;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A new learner says by whose code they came. In the caller's transaction. */
@ApplicationScoped
class SignUp {
    private final Observed observed;
    private final MoveReferral moveReferral;
    private final ReferralRules.Pace pace;
    private final Ids ids;
    private final Clock clock;

    SignUp(Observed observed, MoveReferral moveReferral, ReferralRulebook rulebook, Ids ids, Clock clock) {
        this.observed = observed;
        this.moveReferral = moveReferral;
        this.pace = rulebook.pace();
        this.ids = ids;
        this.clock = clock;
    }

    /** @param isNew false when the learner had said so before */
    record SignedUp(Referral referral, boolean isNew) {}

    /** 404 for a code that is no referral code, 410 for one that has ended, 409 and 422 by the rules of attribution. */
    Uni<SignedUp> by(String code, LearnerId referee) {
        Instant now = clock.instant();
        return Shares.find(code)
                .map(found -> found.filter(share -> share.type() == ShareType.REFERRAL)
                        .orElseThrow(Problem::notFound))
                .call(share -> Observed.lock(share.learner()))
                .chain(share -> attribute(share, referee, now));
    }

    private Uni<SignedUp> attribute(Share share, LearnerId referee, Instant now) {
        return Referrals.ofReferee(referee).chain(known -> claim(share, referee, known, now)
                .map(Attribute::of)
                .chain(outcome -> switch (outcome) {
                    case KNOWN -> Uni.createFrom().item(new SignedUp(known.orElseThrow(), false));
                    case ATTRIBUTED -> add(share, referee, now);
                    default -> throw refusal(outcome);
                }));
    }

    private Uni<Claim> claim(Share share, LearnerId referee, Optional<Referral> known, Instant now) {
        LearnerId owner = share.learner();
        return observed.isSameHousehold(referee, owner, now).chain(household -> observed.closesRing(owner, referee)
                .chain(ring -> observed.wasHereBefore(referee, now)
                        .map(before -> new Claim(
                                referee,
                                owner,
                                share.hasEnded(now),
                                known.map(Referral::referrer),
                                household,
                                ring,
                                before))));
    }

    /** A rival may have added another in between: then that one counts. */
    private Uni<SignedUp> add(Share share, LearnerId referee, Instant now) {
        var referral = new Referral(
                ids.next(),
                share.learner(),
                referee,
                State.SIGNED_UP,
                1,
                now,
                Optional.empty(),
                Optional.of(now.plus(pace.untilExpired())),
                false,
                false);
        return Referrals.add(referral, share.code())
                .chain(added -> added
                        ? moveReferral.begin(referral).replaceWith(new SignedUp(referral, true))
                        : attribute(share, referee, now));
    }

    private static Problem refusal(Outcome outcome) {
        return switch (outcome) {
            case ENDED -> Problem.of(410, "gone", "This code has ended.");
            case OWN_CODE -> Problem.conflict("own-code", "Nobody comes by their own code.");
            case ANOTHER_REFERRER -> Problem.conflict("already-referred", "You came by another code.");
            case OWN_HOUSEHOLD -> Problem.conflict("own-household", "This is the code of somebody in your family.");
            case RING -> Problem.conflict("referral-ring", "Whose code this is came by you.");
            case NOT_NEW -> Problem.refused("not-new", "Whoever was here before did not come by this code.");
            case ATTRIBUTED, KNOWN -> throw new IllegalStateException("no refusal: " + outcome);
        };
    }
}
