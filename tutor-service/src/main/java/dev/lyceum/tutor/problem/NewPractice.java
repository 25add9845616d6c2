package dev.lyceum.tutor.problem;

import dev.lyceum.tutor.task.Difficulty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be practised. Every field may be left out. */
@Schema(name = "NewPractice", description = "What is to be practised. Every field may be left out.")
record NewPractice(
        @Size(max = 100) @Schema(description = PracticeWish.CONCEPT) String concept,
        @Schema(description = PracticeWish.DIFFICULTY) Difficulty difficulty,
        @Min(1) @Max(20) @Schema(description = "1 unless said.") Integer count,
        @Min(0) @Max(PracticeWish.MOST_SEED) @Schema(description = PracticeWish.SEED) Long seed) {
    static final NewPractice ANYTHING = new NewPractice(null, null, null, null);

    PracticeWish wish() {
        return new PracticeWish(concept, difficulty, seed);
    }

    int howMany() {
        return count == null ? 1 : count;
    }
}
