package dev.lyceum.profile.learner;

import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The lock that everything about one learner is changed behind, so that versions and events are in order. */
@ApplicationScoped
public class LockLearner {
    private final Caller caller;
    private final RegisterLearner registerLearner;

    LockLearner(Caller caller, RegisterLearner registerLearner) {
        this.caller = caller;
        this.registerLearner = registerLearner;
    }

    /** In the caller's transaction. The caller's own profile is made if need be; anybody else's is there, or 404. */
    public Uni<LearnerProfile> lock(LearnerId learner) {
        return caller.is(learner)
                ? registerLearner.register(FirstSight.of(caller))
                : LearnerProfile.lock(learner).map(found -> found.orElseThrow(Problem::notFound));
    }
}
