package dev.lyceum.tutor.daily;

import dev.lyceum.tutor.problem.PosedProblem;
import dev.lyceum.tutor.problem.ProblemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem of a day, without its answer. */
@Schema(name = "DailyProblem", description = "The problem of a day, without its answer.")
record DailyView(
        LocalDate date,
        ProblemView problem,
        @Schema(description = "Solved by the end of that day of the learner's and three hours more.") boolean completed,
        @Schema(description = "Absent while it is not completed.") Instant completedAt) {

    static DailyView of(LocalDate date, PosedProblem problem, Optional<DailyTable.Completion> done) {
        return new DailyView(
                date,
                ProblemView.of(problem),
                done.isPresent(),
                done.map(DailyTable.Completion::completedAt).orElse(null));
    }
}
