package dev.lyceum.gamification.goal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of daily goals. */
final class DailyGoalViews {

    /** What a learner wants to do in a day from now on. */
    @Schema(name = "NewDailyGoal")
    record Wanted(
            @NotNull @Min(1) @Max(100) @Schema(description = "Different problems a day.", examples = "5")
                    Integer problems,
            @NotNull @Min(1) @Max(600) @Schema(description = "Minutes a day.", examples = "30") Integer minutes) {}

    @Schema(name = "DailyGoal")
    record Goal(
            @Schema(description = "Different problems a day.", examples = "5") int problems,
            @Schema(description = "Minutes a day.", examples = "30") int minutes,
            Today today) {

        static Goal of(GoalDay day) {
            return new Goal(
                    day.goal().problems(),
                    day.goal().minutes(),
                    new Today(day.day(), day.effort().problems(), day.effort().minutes(), day.wasReached()));
        }
    }

    @Schema(name = "DailyGoalToday")
    record Today(
            @Schema(description = "The learner's own day.") LocalDate day,
            @Schema(description = "Different problems solved on it.") int problems,
            @Schema(description = "Whole minutes spent on what was solved.") int minutes,
            @Schema(description = "Once reached, a day's goal stays reached, whatever the goal is then.")
                    boolean reached) {}

    private DailyGoalViews() {}
}
