package dev.lyceum.gamification.streak;

import dev.lyceum.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time, half-open, in which learners could not learn. */
@Schema(name = "NewOutage")
record OutageRequest(
        @NotNull Instant from,
        @NotNull Instant to,
        @NotBlank @Size(max = 200) @Schema(description = "For operators; never told to anybody else.") String reason) {

    /** @throws Problem 422 when it is too short to matter, too long, or too far from now */
    void mustBeDeclarable(StreakRules.Outages limits, Instant now) {
        Instant earliest = now.minus(limits.declaredWithin());
        Instant latest = now.plus(limits.declaredWithin());
        if (from.isBefore(earliest) || from.isAfter(latest)) {
            throw refused("It begins from " + earliest + " to " + latest + ".");
        }
        if (to.isAfter(from.plus(limits.longest()))
                || Duration.between(from, to).compareTo(limits.overlap()) < 0) {
            throw refused("It lasts from " + limits.overlap() + " to " + limits.longest() + ".");
        }
    }

    private static Problem refused(String detail) {
        return Problem.refused("outage-not-declarable", detail);
    }
}
