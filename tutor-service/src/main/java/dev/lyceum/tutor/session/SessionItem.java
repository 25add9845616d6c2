package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Row;
import dev.lyceum.tutor.task.ProblemType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session in a list: without its turns. */
@Schema(name = "SessionItem")
record SessionItem(
        UUID sessionId,
        SessionState state,
        UUID solveId,
        UUID problemId,
        String problemText,
        ProblemType problemType,
        int hintsUsed,
        int attempts,
        Instant startedAt,
        Instant endedAt,
        Voided voided) {

    static SessionItem of(Row row) {
        return new SessionItem(
                row.get("id", UUID.class),
                SessionState.valueOf(row.get("state", String.class)),
                row.get("solve_id", UUID.class),
                row.get("problem_id", UUID.class),
                row.get("text", String.class),
                ProblemType.valueOf(row.get("type", String.class)),
                row.get("hints_used", Integer.class),
                row.get("attempts", Integer.class),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                Voided.since(instant(row, "leaked_at")));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
