package dev.lyceum.profile.relationship;

import dev.lyceum.kit.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other terms; what is left out stays as it is. */
@Schema(name = "RelationshipChange", description = "What is left out stays as it is.")
record RelationshipChange(
        @Schema(
                        description =
                                "Without it the adult may do nothing at all. Giving it approves what a child has asked for.")
                Boolean canView,
        @Schema(description = "Whether they may also write; only with `canView`.") Boolean canManage,
        @Schema(examples = "2027-07-01T00:00:00Z") Instant endsAt) {

    /** 422 for terms that contradict themselves. */
    Terms on(Terms present, Instant now) {
        boolean views = Optional.ofNullable(canView).orElse(present.canView());
        boolean manages = Optional.ofNullable(canManage).orElse(present.canManage());
        if (Boolean.TRUE.equals(canManage) && !views) {
            throw Problem.refused("manage-without-view", "Who may not look may not write.");
        }
        if (endsAt != null && !endsAt.isAfter(now)) {
            throw Refusals.endsInThePast();
        }
        return new Terms(views, views && manages, Optional.ofNullable(endsAt).or(present::endsAt));
    }
}
