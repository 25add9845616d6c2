package dev.lyceum.kit.access;

import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/** Says what the caller may do for somebody else. profile-service knows; every other service asks it. */
public interface Relationships {
    Uni<Permissions> permissions(Identity caller, LearnerId learner);
}
