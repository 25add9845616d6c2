package dev.lyceum.tutor.summary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A summary as it is read; {@code secondsSpent} from the session's start to its end. */
@Schema(name = "Summary")
record SummaryView(
        UUID summaryId,
        UUID sessionId,
        String summary,
        List<String> concepts,
        Understanding understanding,
        int hintsUsed,
        int attempts,
        long secondsSpent,
        Instant createdAt) {

    static SummaryView of(Summary summary) {
        return new SummaryView(
                summary.id,
                summary.sessionId,
                summary.text,
                summary.concepts,
                summary.understanding,
                summary.hintsUsed,
                summary.attempts,
                summary.secondsSpent,
                summary.createdAt);
    }
}
