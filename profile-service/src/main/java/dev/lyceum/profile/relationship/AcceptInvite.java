package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.MissedCodes;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.learner.AgeBand;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.profile.learner.FirstSight;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.learner.RegisterLearner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An adult hands in a code: who may, how often one may guess, and what comes of it. */
@ApplicationScoped
class AcceptInvite {
    private final Database database;
    private final Caller caller;
    private final Once once;
    private final MissedCodes missedCodes;
    private final RegisterLearner registerLearner;
    private final RedeemInvite redeemInvite;
    private final FindRelationships findRelationships;
    private final Clock clock;

    AcceptInvite(
            Database database,
            Caller caller,
            Once once,
            MissedCodes missedCodes,
            RegisterLearner registerLearner,
            RedeemInvite redeemInvite,
            FindRelationships findRelationships,
            Clock clock) {
        this.database = database;
        this.caller = caller;
        this.once = once;
        this.missedCodes = missedCodes;
        this.registerLearner = registerLearner;
        this.redeemInvite = redeemInvite;
        this.findRelationships = findRelationships;
        this.clock = clock;
    }

    @Schema(name = "AcceptInvite")
    record Request(@Schema(examples = "7GQXKD3VNA9P4TZM") @NotNull String inviteCode) {

        @Override
        public String toString() {
            return "accept invite"; // the code is a secret
        }
    }

    Uni<Response> accept(Request request) {
        return database.read(() -> LearnerProfile.find(caller.learnerId()))
                .invoke(this::mustBeAdult)
                .invoke(missedCodes::countAsMissed)
                .chain(known -> orMissed(once.create(request, () -> redeem(request.inviteCode(), known))));
    }

    /** Whatever comes of it but an unknown code was no guess. */
    private Uni<Response> orMissed(Uni<Response> answer) {
        return answer.onItem()
                .invoke(missedCodes::found)
                .onFailure(failure -> !isUnknownCode(failure))
                .invoke(missedCodes::found);
    }

    private void mustBeAdult(Optional<LearnerProfile> known) {
        AgeBand band = known.map(profile -> profile.ageBand(clock.instant())).orElse(AgeBand.UNKNOWN);
        if (!AdultRule.isAdult(caller.roles(), band)) {
            throw Refusals.adultsOnly();
        }
    }

    private Uni<Answer<RelationshipView>> redeem(String code, Optional<LearnerProfile> known) {
        return known.map(Uni.createFrom()::item)
                .orElseGet(() -> registerLearner.register(FirstSight.of(caller)))
                .chain(adult -> redeemInvite.redeem(new InviteCode(code), adult.learnerId))
                .chain(relationship -> findRelationships.one(relationship.relationshipId))
                .map(view -> Answer.created("/profile/v1/relationships/" + view.relationshipId(), view));
    }

    private static boolean isUnknownCode(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }
}
