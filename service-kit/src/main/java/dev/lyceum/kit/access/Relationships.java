package dev.lyceum.kit.access;

import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Says what the caller may do for somebody else. profile-service knows; every other service asks it. */
public interface Relationships {
    Uni<Permissions> permissions(Identity caller, LearnerId learner);

    /** Of whom one should ask again, for something has changed; nobody where it is not heard of. */
    default Multi<LearnerId> changes() {
        return Multi.createFrom().nothing();
    }
}
