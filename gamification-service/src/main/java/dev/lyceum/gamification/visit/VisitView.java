package dev.lyceum.gamification.visit;

import dev.lyceum.gamification.xp.Standing;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit earned, and where the learner stands now. */
@Schema(name = "Visit")
record VisitView(
        @Schema(description = "The learner's own day.") LocalDate day,
        @Schema(description = "XP for this visit; 0 when the day's first one has been paid.") int earned,
        @Schema(description = "All XP, after it.") long xp,
        int level,
        @Schema(examples = "NOVICE") String rank) {

    static VisitView of(LocalDate day, int earned, Standing standing) {
        return new VisitView(day, earned, standing.xp(), standing.level(), standing.rank());
    }
}
