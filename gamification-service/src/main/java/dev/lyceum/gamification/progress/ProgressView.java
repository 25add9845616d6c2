package dev.lyceum.gamification.progress;

import dev.lyceum.gamification.goal.DailyGoalView;
import dev.lyceum.gamification.streak.StreakView;
import dev.lyceum.gamification.xp.Standing;
import dev.lyceum.kit.identity.LearnerId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One learner's page. */
@Schema(name = "Progress")
public record ProgressView(
        LearnerId learnerId,
        @Schema(examples = "135") long xp,
        @Schema(examples = "2") int level,
        @Schema(examples = "NOVICE") String rank,
        @Schema(description = "XP since the level began.", examples = "35") long xpIntoLevel,
        @Schema(description = "XP still missing to the next level.", examples = "265") long xpToNextLevel,
        StreakView streak,
        int achievementsUnlocked,
        @Schema(description = "Different problems; solving one again does not count.") int problemsSolved,
        @Schema(description = "What the learner means to do today, and has done.") DailyGoalView dailyGoal) {

    static ProgressView of(LearnerId learner, Standing standing, StreakView streak, Sums sums, DailyGoalView goal) {
        return new ProgressView(
                learner,
                standing.xp(),
                standing.level(),
                standing.rank(),
                standing.xpIntoLevel(),
                standing.xpToNextLevel(),
                streak,
                sums.achievementsUnlocked(),
                sums.problemsSolved(),
                goal);
    }

    /** Several learners' pages, in the order asked for. */
    @Schema(name = "ProgressList")
    record Pages(List<ProgressView> items) {}
}
