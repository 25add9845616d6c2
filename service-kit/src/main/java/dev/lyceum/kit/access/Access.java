package dev.lyceum.kit.access;

import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** The first line of every resource method: may the caller do this for that learner? Oneself needs no look-up at all. */
@ApplicationScoped
public class Access {
    private final Caller caller;
    private final Relationships relationships;

    Access(Caller caller, Relationships relationships) {
        this.caller = caller;
        this.relationships = relationships;
    }

    /** @param learner an id, or {@code me} */
    public Uni<LearnerId> toView(String learner) {
        return toView(resolve(learner));
    }

    /** @param learner an id, or {@code me} */
    public Uni<LearnerId> toManage(String learner) {
        return toManage(resolve(learner));
    }

    public Uni<LearnerId> toView(LearnerId learner) {
        return allowed(learner, Permissions::canView);
    }

    public Uni<LearnerId> toManage(LearnerId learner) {
        return allowed(learner, Permissions::canManage);
    }

    /** What {@code me} or an id in a path means; a malformed id is 404 like an unknown one. */
    public LearnerId resolve(String learner) {
        return "me".equals(learner)
                ? caller.learnerId()
                : LearnerId.parse(learner).orElseThrow(Problem::notFound);
    }

    /** As {@link #toView}, for what goes on after the answer has begun. */
    public Uni<Viewing> toKeepViewing(String learner) {
        return toView(learner).map(allowed -> new Viewing(caller.identity(), allowed, relationships));
    }

    private Uni<LearnerId> allowed(LearnerId learner, Predicate<Permissions> needed) {
        if (caller.is(learner)) {
            return Uni.createFrom().item(learner);
        }
        return relationships.permissions(caller.identity(), learner).map(permissions -> {
            if (!needed.test(permissions)) {
                throw Problem.notFound();
            }
            return learner;
        });
    }
}
