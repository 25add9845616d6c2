package dev.lyceum.profile.relationship;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.learner.LockLearner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Links an adult to the learner whose code they hold. In the caller's transaction. */
@ApplicationScoped
class RedeemInvite {
    private final LockLearner lockLearner;
    private final FindStanding findStanding;
    private final EndRelationship endRelationship;
    private final RelationshipEvents events;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    RedeemInvite(
            LockLearner lockLearner,
            FindStanding findStanding,
            EndRelationship endRelationship,
            RelationshipEvents events,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.lockLearner = lockLearner;
        this.findStanding = findStanding;
        this.endRelationship = endRelationship;
        this.events = events;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** 404 for a code not on record, 410 for one that is over, 409 for who is linked already. */
    Uni<Relationship> redeem(InviteCode code, UUID adult) {
        return Invite.find(code)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(invite -> lockLearner.lock(invite.learner()).chain(profile -> redeem(invite, profile, adult)));
    }

    private Uni<Relationship> redeem(Invite invite, LearnerProfile profile, UUID adult) {
        mustBeGoodFor(invite, profile, adult);
        return endRelationship
                .overdueOf(profile.id())
                .chain(() -> Relationship.of(profile.id(), clock.instant()))
                .invoke(linked -> mustBeNew(linked, adult))
                .chain(linked -> grants(invite, profile, linked))
                .call(() -> useUp(invite))
                .map(granted -> relationship(invite, granted, adult))
                .call(relationship -> relationship.persist())
                .call(relationship -> outbox.add(events.granted(relationship)));
    }

    private void mustBeGoodFor(Invite invite, LearnerProfile profile, UUID adult) {
        if (invite.isOver(clock.instant())) {
            throw Refusals.inviteOver();
        }
        if (adult.equals(profile.learnerId)) {
            throw Refusals.linkToOneself();
        }
        if (profile.isKeptBy(adult)) {
            throw Refusals.alreadyLinked();
        }
    }

    private static void mustBeNew(List<Relationship> linked, UUID adult) {
        if (linked.stream().anyMatch(other -> other.adultId.equals(adult))) {
            throw Refusals.alreadyLinked();
        }
    }

    /** What the one who invited may give now; they may have less to say than when they invited. */
    private Uni<Standing.Link> grants(Invite invite, LearnerProfile profile, List<Relationship> linked) {
        boolean hasGuardian = linked.stream().anyMatch(Relationship::isGuardian);
        return findStanding
                .of(invite.invitedBy(), profile)
                .invoke(inviter -> mustStillBeAllowed(inviter, invite))
                .map(inviter -> inviter.grants(invite.relation(), invite.canManage(), hasGuardian));
    }

    private static void mustStillBeAllowed(Standing inviter, Invite invite) {
        if (!inviter.mayInvite(invite.relation(), invite.canManage())) {
            throw Refusals.inviteOver();
        }
    }

    private Uni<Void> useUp(Invite invite) {
        return invite.redeem(clock.instant())
                .invoke(RedeemInvite::mustBeTheFirst)
                .replaceWithVoid();
    }

    private static void mustBeTheFirst(boolean redeemed) {
        if (!redeemed) {
            throw Refusals.inviteOver();
        }
    }

    private Relationship relationship(Invite invite, Standing.Link granted, UUID adult) {
        var relationship = new Relationship();
        relationship.relationshipId = ids.next();
        relationship.learnerId = invite.learner().value();
        relationship.adultId = adult;
        relationship.relation = granted.relation();
        relationship.canView = granted.canView();
        relationship.canManage = granted.canManage();
        relationship.endsAt = invite.endsAt().orElse(null);
        relationship.version = 1;
        relationship.createdAt = clock.instant();
        return relationship;
    }
}
