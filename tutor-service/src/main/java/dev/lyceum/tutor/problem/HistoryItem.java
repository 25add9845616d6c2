package dev.lyceum.tutor.problem;

import dev.lyceum.kit.database.Row;
import dev.lyceum.tutor.problem.ProblemView.Verification;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.ProblemType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem in a learner's history.
 *
 * @param solvedAt when it was solved for the first time; absent while it is not
 */
@Schema(
        name = "HistoryItem",
        description = "A problem in a learner's history; solvedAt is absent while it is not solved.")
record HistoryItem(
        UUID problemId,
        String text,
        ProblemType type,
        Difficulty difficulty,
        List<String> concepts,
        Verification verification,
        boolean solved,
        Instant solvedAt,
        boolean bookmarked,
        Instant createdAt) {

    static HistoryItem of(Row row) {
        Instant solvedAt = Optional.ofNullable(row.get("solved_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
        return new HistoryItem(
                row.get("id", UUID.class),
                row.get("text", String.class),
                ProblemType.valueOf(row.get("type", String.class)),
                Difficulty.valueOf(row.get("difficulty", String.class)),
                Concepts.parse(row.get("concepts", String.class)),
                Verification.of(row.get("verified", Boolean.class)),
                solvedAt != null,
                solvedAt,
                row.get("bookmarked", Boolean.class),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
