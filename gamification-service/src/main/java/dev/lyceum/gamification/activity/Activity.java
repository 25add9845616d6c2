package dev.lyceum.gamification.activity;

import dev.lyceum.kit.database.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a learner did, by kind and id. */
@Schema(name = "Activity")
record Activity(
        UUID activityId,
        Kind kind,
        Instant occurredAt,
        @Schema(
                        description =
                                "What it was: the solve, the achievement's name, the challenge, or the learner's day.",
                        examples = "STREAK_3")
                String subject) {

    /** More may come. */
    @Schema(name = "ActivityKind")
    enum Kind {
        PROBLEM_SOLVED,
        ACHIEVEMENT_UNLOCKED,
        DAILY_GOAL_REACHED,
        /** A freeze stood for a day. */
        STREAK_PROTECTED,
        STREAK_REPAIRED,
        CHALLENGE_CREATED,
        CHALLENGE_COMPLETED
    }

    static Activity of(Row row) {
        return new Activity(
                row.get("id", UUID.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("subject", String.class));
    }
}
