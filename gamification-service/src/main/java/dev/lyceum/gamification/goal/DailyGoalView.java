package dev.lyceum.gamification.goal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a learner is with what they mean to do today. */
@Schema(name = "DailyGoalProgress")
public record DailyGoalView(
        @Schema(description = "Different problems; solving one again does not count.") Part problems,
        @Schema(description = "Minutes spent on what was solved, whole ones.") Part minutes) {

    /** One of the two. */
    @Schema(name = "DailyGoalPart")
    public record Part(
            @Schema(examples = "5") int target,
            @Schema(description = "May be more than the target.", examples = "3") int done) {}

    static DailyGoalView of(GoalDay day) {
        return new DailyGoalView(
                new Part(day.goal().problems(), day.effort().problems()),
                new Part(day.goal().minutes(), day.effort().minutes()));
    }
}
