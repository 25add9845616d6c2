package dev.lyceum.tutor.problem;

import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.ProblemType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as its learner sees it: never with its answer. */
@Schema(name = "PosedProblem", description = "A problem as its learner sees it: never with its answer.")
public record ProblemView(
        UUID problemId,
        String text,
        ProblemType type,
        Difficulty difficulty,
        List<String> concepts,
        Verification verification) {

    /** VERIFIED: the answer is known exactly and solving earns. UNVERIFIED: it can be talked about and earns nothing. */
    public enum Verification {
        VERIFIED,
        UNVERIFIED;

        static Verification of(boolean verified) {
            return verified ? VERIFIED : UNVERIFIED;
        }
    }

    public static ProblemView of(PosedProblem problem) {
        return new ProblemView(
                problem.id,
                problem.text,
                problem.type,
                problem.difficulty,
                problem.concepts,
                Verification.of(problem.verified));
    }
}
