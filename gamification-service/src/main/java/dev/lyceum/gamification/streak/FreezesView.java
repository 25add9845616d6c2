package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner's freezes. */
@Schema(name = "StreakFreezes")
record FreezesView(
        @Schema(description = "Not used yet. The next day that is missed takes one.", examples = "1") int held,
        @Schema(description = "Held at most; one that came back may be more.", examples = "2") int most,
        @Schema(description = "A streak earns one whenever it has grown by so many days.", examples = "7")
                int everyDays,
        @Schema(description = "Newest first, 50 at most.") List<Earned> earned,
        @Schema(description = "Newest first, 50 at most.") List<Used> used) {

    @Schema(name = "EarnedFreeze")
    record Earned(
            @Schema(description = "The study day that earned it.") LocalDate day,
            @Schema(description = "How long the streak had become.", examples = "7") int run,
            Instant at) {}

    @Schema(name = "UsedFreeze")
    record Used(
            @Schema(description = "The day that it stands for.") LocalDate day,
            Instant at,
            @Schema(description = "The day turned out to be active or excused, and the freeze is held again.")
                    boolean cameBack) {}
}
