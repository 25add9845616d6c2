package dev.lyceum.gamification.streak;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A streak as of an instant. */
@Schema(name = "Streak")
public record StreakView(
        @Schema(
                        description =
                                "Days in a row up to today, or up to yesterday while today is pending; 0 once a day was missed.")
                int current,
        int longest,
        boolean activeToday,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(nullable = true, description = "null for somebody who never solved anything.")
                LocalDate lastActiveDay,
        @Schema(description = "End of the learner's today; until then a pending day can be saved.") Instant deadline) {}
