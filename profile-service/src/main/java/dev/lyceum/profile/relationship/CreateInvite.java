package dev.lyceum.profile.relationship;

import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.profile.learner.LockLearner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes a code for one adult. In the caller's transaction. */
@ApplicationScoped
class CreateInvite {
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final LockLearner lockLearner;
    private final FindStanding findStanding;
    private final Codes codes;
    private final Ids ids;
    private final Clock clock;

    CreateInvite(LockLearner lockLearner, FindStanding findStanding, Codes codes, Ids ids, Clock clock) {
        this.lockLearner = lockLearner;
        this.findStanding = findStanding;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Told once, and never again: only its hash is kept. */
    Uni<NewInvite.Made> create(LearnerId learner, UUID by, NewInvite wanted) {
        return lockLearner
                .lock(learner)
                .chain(profile -> findStanding.of(by, profile).invoke(standing -> mayInvite(standing, wanted)))
                .chain(() -> add(invite(learner, by, wanted)));
    }

    private static void mayInvite(Standing standing, NewInvite wanted) {
        if (!standing.mayInvite(wanted.relation(), wanted.manages())) {
            throw Refusals.notYoursToDecide();
        }
    }

    private Uni<NewInvite.Made> add(Invite invite) {
        InviteCode code = InviteCode.next(codes);
        return invite.add(code, clock.instant()).replaceWith(NewInvite.Made.of(code, invite));
    }

    private Invite invite(LearnerId learner, UUID by, NewInvite wanted) {
        Instant now = clock.instant();
        wanted.mustEndAfter(now);
        return new Invite(
                ids.next(), learner, by, wanted.relation(), wanted.manages(), wanted.end(), now.plus(GOOD_FOR), false);
    }
}
