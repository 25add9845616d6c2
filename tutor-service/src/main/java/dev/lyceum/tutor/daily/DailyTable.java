package dev.lyceum.tutor.daily;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Days and completions, in the database; both are written once and never changed. */
final class DailyTable {
    private static final String KEEP =
            """
            insert into daily_problem (date, difficulty, concept, type, text, answer, form) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict do nothing
            """;

    private static final String FIND =
            "select concept, type, text, answer, form from daily_problem where date = ?1 and difficulty = ?2";

    private static final String COMPLETE =
            """
            insert into daily_completion (learner_id, date, solve_id, problem_id, completed_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing
            """;

    private static final String COMPLETION =
            "select problem_id, completed_at from daily_completion where learner_id = ?1 and date = ?2";

    private DailyTable() {}

    /** @param problemId which one it was: the learner's grade may be another by now */
    record Completion(UUID problemId, Instant completedAt) {}

    static Uni<Void> keep(LocalDate date, Difficulty difficulty, PracticeProblem problem) {
        return Sql.execute(
                        KEEP,
                        date,
                        difficulty.name(),
                        problem.concept().name(),
                        problem.type().name(),
                        problem.text(),
                        problem.answer(),
                        problem.form().name())
                .replaceWithVoid();
    }

    static Uni<Optional<PracticeProblem>> find(LocalDate date, Difficulty difficulty) {
        return Sql.first(FIND, DailyTable::problem, date, difficulty.name());
    }

    /** @return whether this was the first time */
    static Uni<Boolean> complete(LearnerId learner, LocalDate date, UUID solveId, Completion completion) {
        return Sql.execute(COMPLETE, learner.value(), date, solveId, completion.problemId(), completion.completedAt())
                .map(inserted -> inserted == 1);
    }

    static Uni<Optional<Completion>> completion(LearnerId learner, LocalDate date) {
        return Sql.first(
                COMPLETION,
                row -> new Completion(
                        row.get("problem_id", UUID.class),
                        row.get("completed_at", OffsetDateTime.class).toInstant()),
                learner.value(),
                date);
    }

    private static PracticeProblem problem(Row row) {
        return new PracticeProblem(
                Concept.valueOf(row.get("concept", String.class)),
                ProblemType.valueOf(row.get("type", String.class)),
                row.get("text", String.class),
                row.get("answer", String.class),
                Form.valueOf(row.get("form", String.class)));
    }
}
