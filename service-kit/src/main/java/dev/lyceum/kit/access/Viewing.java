package dev.lyceum.kit.access;

import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A look at a learner that lasts: allowed when it began, and to be asked about again. */
public record Viewing(Identity viewer, LearnerId learner, Relationships relationships) {

    public Uni<Boolean> isStillAllowed() {
        return viewer.is(learner)
                ? Uni.createFrom().item(true)
                : relationships.permissions(viewer, learner).map(Permissions::canView);
    }

    /** Emits when the answer may be another one now. Whoever is busy with the last change hears of the next only. */
    public Multi<LearnerId> changes() {
        return viewer.is(learner)
                ? Multi.createFrom().nothing()
                : relationships
                        .changes()
                        .select()
                        .where(learner::equals)
                        .onOverflow()
                        .dropPreviousItems();
    }
}
