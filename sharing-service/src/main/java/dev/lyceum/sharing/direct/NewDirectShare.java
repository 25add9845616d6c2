package dev.lyceum.sharing.direct;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.share.NewShare;
import dev.lyceum.sharing.share.ShareType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be shown to whom; nothing of what they will see. */
@Schema(name = "NewDirectShare")
record NewDirectShare(
        @NotNull ShareType type,
        @Schema(
                        examples = "0192f0c1-7a3b-7c4d-8e5f-2233445566aa",
                        description = "PROBLEM: a `solveId`. ACHIEVEMENT: its code. PROGRESS and STREAK have none.")
                @Size(min = 1, max = 64)
                String subjectId,
        @Schema(description = "Somebody whom the learner is linked with.") LearnerId toLearnerId,
        @Schema(description = "Not available yet.") UUID toGroupId,
        @Schema(examples = "Look what I did!") @Size(min = 1, max = 500) String message) {

    NewShare share() {
        return new NewShare(type, subjectId, null);
    }

    /** What the fields must be together. */
    void check() {
        if ((toLearnerId == null) == (toGroupId == null)) {
            throw Problem.invalid("/toLearnerId", "one-of", "Say one of toLearnerId and toGroupId.");
        }
        if (toGroupId != null) {
            throw Problem.refused("groups-not-available", "There are no groups yet.");
        }
        if (type == ShareType.REFERRAL || type == ShareType.CHALLENGE) {
            throw Problem.refused("type-not-available", "Challenges and invitations are offered by their links.");
        }
        share().check();
    }
}
