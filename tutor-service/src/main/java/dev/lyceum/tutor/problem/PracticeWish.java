package dev.lyceum.tutor.problem;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be practised. Every field may be left out. */
@Schema(name = "PracticeWish", description = "What is to be practised. Every field may be left out.")
public record PracticeWish(
        @Size(max = 100)
                @Schema(
                        description =
                                "A concept as the history names it, LIKE_TERMS, or as a word, like-terms; without one, of"
                                        + " whatever is taught by the end of the difficulty's grades.")
                String concept,
        @Schema(description = "MIDDLE unless said.") Difficulty difficulty,
        @Min(1) @Max(20) @Schema(description = "1 unless said, and in a session.") Integer count,
        @Min(0)
                @Max(MOST_SEED)
                @Schema(description = "The same seed brings the same problems; without one they are new ones.")
                Long seed) {
    static final PracticeWish ANYTHING = new PracticeWish(null, null, null, null);

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

    public int howMany() {
        return count == null ? 1 : count;
    }

    Difficulty howDifficult() {
        return difficulty == null ? Difficulty.MIDDLE : difficulty;
    }
}
