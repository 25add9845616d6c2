package dev.lyceum.tutor.daily;

import dev.lyceum.kit.database.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day whose problem the learner solved in time. */
@Schema(name = "DailyCompletion", description = "A day whose problem the learner solved in time.")
record CompletionView(LocalDate date, UUID problemId, String text, UUID solveId, Instant completedAt) {

    static CompletionView of(Row row) {
        return new CompletionView(
                row.get("date", LocalDate.class),
                row.get("problem_id", UUID.class),
                row.get("text", String.class),
                row.get("solve_id", UUID.class),
                row.get("completed_at", OffsetDateTime.class).toInstant());
    }
}
