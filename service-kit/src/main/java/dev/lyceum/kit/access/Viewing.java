package dev.lyceum.kit.access;

import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;

/** A look at a learner that lasts: allowed when it began, and to be asked about again. */
public record Viewing(Identity viewer, LearnerId learner, Relationships relationships) {

    public Uni<Boolean> isStillAllowed() {
        return viewer.is(learner)
                ? Uni.createFrom().item(true)
                : relationships.permissions(viewer, learner).map(Permissions::canView);
    }
}
