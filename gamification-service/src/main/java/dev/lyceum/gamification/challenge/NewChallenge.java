package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner dares somebody to. */
@Schema(name = "NewChallenge")
record NewChallenge(
        @NotNull ChallengeType type,
        @Schema(description = "A problem that the learner has solved. None for STREAK_RESCUE, and required else.")
                UUID problemId,
        @Schema(
                        description =
                                "A learner whom the caller may act for. Without one it is open to whoever has the code of a share of it; a STREAK_RESCUE is then the learner's own.")
                LearnerId toLearnerId) {

    /** 400 otherwise. */
    void mustBeWhole() {
        if (type.isAboutAProblem() != (problemId != null)) {
            throw Problem.invalid(
                    "/problemId",
                    "problem",
                    type.isAboutAProblem() ? "Which problem?" : "A streak is rescued with any problem.");
        }
    }
}
