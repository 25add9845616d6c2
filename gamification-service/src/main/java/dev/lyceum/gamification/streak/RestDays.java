package dev.lyceum.gamification.streak;

import dev.lyceum.kit.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days on which a learner means to rest, from tomorrow on; instead of what was meant before. */
@Schema(name = "RestDays")
record RestDays(
        @NotNull @Size(max = 7) @Schema(description = "Every week.") List<@NotNull DayOfWeek> weekdays,
        @NotNull @Size(max = 1000) @Schema(description = "Single days from tomorrow on.")
                List<@NotNull LocalDate> dates) {

    /** As it was last said. */
    static RestDays ahead(Facts facts, Instant now) {
        LocalDate today = facts.today(now);
        return facts.restPlan(today.plusDays(1))
                .map(plan -> of(plan, today))
                .orElse(new RestDays(List.of(), List.of()));
    }

    static RestDays of(RestPlan plan, LocalDate today) {
        return new RestDays(
                plan.weekdays().stream().sorted().toList(),
                plan.dates().stream().filter(today::isBefore).sorted().toList());
    }

    /** @throws Problem 422 for a day that has begun, one too far ahead, or too many */
    void mustBeAheadOf(LocalDate today, StreakRules.Rest limits) {
        if (weekdaySet().size() > limits.mostWeekdays() || dateSet().size() > limits.mostDates()) {
            throw Problem.refused(
                    "too-many-rest-days",
                    "At most " + limits.mostWeekdays() + " weekdays and " + limits.mostDates() + " single days.");
        }
        LocalDate furthest = today.plusDays(limits.daysAhead());
        if (dates.stream().anyMatch(date -> !date.isAfter(today) || date.isAfter(furthest))) {
            throw Problem.refused("day-not-ahead", "From " + today.plusDays(1) + " to " + furthest + ".");
        }
    }

    Set<DayOfWeek> weekdaySet() {
        return new TreeSet<>(weekdays);
    }

    Set<LocalDate> dateSet() {
        return new TreeSet<>(dates);
    }
}
