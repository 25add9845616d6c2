package dev.lyceum.tutor.problem;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a problem to practise is to be like. Every field may be left out. */
@Schema(name = "PracticeWish", description = "What a problem to practise is to be like. Every field may be left out.")
public record PracticeWish(
        @Size(max = 100) @Schema(description = CONCEPT) String concept,
        @Schema(description = DIFFICULTY) Difficulty difficulty,
        @Min(0) @Max(MOST_SEED) @Schema(description = SEED) Long seed) {
    static final String CONCEPT =
            "A concept as the history names it, LIKE_TERMS, or as a word, like-terms; without one, of whatever is taught by"
                    + " the end of the difficulty's grades.";
    static final String DIFFICULTY = "MIDDLE unless said.";
    static final String SEED = "The same seed brings the same problems; without one they are new ones.";

    /** Every number up to it survives in JavaScript. */
    static final long MOST_SEED = (1L << 53) - 1;

    /** 422 when there is no such concept. */
    Optional<Concept> whichConcept() {
        try {
            return Optional.ofNullable(concept).map(Concept::named);
        } catch (IllegalArgumentException unknown) {
            throw Problem.refused("unknown-concept", "There is no such concept to practise.");
        }
    }

    Difficulty howDifficult() {
        return difficulty == null ? Difficulty.MIDDLE : difficulty;
    }
}
