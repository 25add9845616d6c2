package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of streaks, day by day. */
final class StreakViews {

    @Schema(name = "StreakFact", description = "What makes the day what it is.")
    record Fact(
            @Schema(
                            description =
                                    "PROBLEM_SOLVED (the first solve of the day), FREEZE, REPAIR, REST_PLAN or OUTAGE; more may come.",
                            examples = "PROBLEM_SOLVED")
                    String kind,
            @Schema(description = "The solve, repair or outage.") UUID sourceId,
            @Schema(description = "When it was solved, used, repaired or planned, or when the outage began.")
                    Instant occurredAt) {}

    @Schema(name = "StreakDay")
    record Day(
            LocalDate day,
            DayStatus status,
            @Schema(description = "First instant of the learner's own day.") Instant startsAt,
            @Schema(description = "First instant of the next one.") Instant endsAt,
            @Schema(description = "For ACTIVE, PROTECTED, REST and EXCUSED.") Fact fact) {}

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
