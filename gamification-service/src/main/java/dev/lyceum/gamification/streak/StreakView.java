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
                                "Study days in a row up to today, or up to yesterday while today is pending; days that a freeze, a repair, a rest or an outage stands for keep it and do not count. 0 once a day was missed.")
                int current,
        int longest,
        boolean activeToday,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(nullable = true, description = "null for somebody who never solved anything.")
                LocalDate lastActiveDay,
        @Schema(description = "End of the learner's today; until then a pending day can be saved.") Instant deadline) {

    /** With every day closed that is over by now, whether that has been written down or not. */
    static StreakView of(Facts facts, StreakRules rules, Instant now) {
        Streak streak = new StreakFold(facts, new DayJudge(facts, rules)).asOf(now);
        LocalDate today = facts.today(now);
        return new StreakView(
                streak.run(),
                streak.longest(),
                today.equals(streak.lastActiveDay()),
                streak.lastActiveDay(),
                facts.days().start(today.plusDays(1)));
    }
}
