package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of streaks, day by day. */
final class StreakViews {

    @Schema(name = "StreakFact", description = "The first solve that made the day active.")
    record Fact(@Schema(examples = "PROBLEM_SOLVED") String kind, UUID sourceId, Instant occurredAt) {}

    @Schema(name = "StreakDay")
    record Day(
            LocalDate day,
            DayStatus status,
            @Schema(description = "First instant of the learner's own day.") Instant startsAt,
            @Schema(description = "First instant of the next one.") Instant endsAt,
            @Schema(description = "Only for an active day.") Fact fact) {}

    @Schema(name = "StreakExplanation")
    record Explanation(
            LearnerId learnerId,
            @Schema(description = "Where the learner lives now, as far as we have heard.", examples = "Asia/Tokyo")
                    String timeZone,
            StreakView streak,
            @Schema(description = "Oldest first, from the first study day at the earliest to today at the latest.")
                    List<Day> days) {}

    private StreakViews() {}
}
