package dev.lyceum.profile.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A look as the learner reads it. */
@Schema(name = "Look")
record NotedLook(
        UUID lookId,
        UUID adultId,
        @Schema(description = "As the adult's own profile has it.") String adultName,
        @Schema(description = "Where: `profile`, `tutor`, `gamification` or `sharing`.") String service,
        @Schema(description = "The hour in which they looked, once or often.") Instant hour,
        @Schema(description = "When they looked first in this hour.") Instant firstAt) {}
