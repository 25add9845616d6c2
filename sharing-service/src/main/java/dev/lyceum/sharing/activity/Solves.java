package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The solved problems, in the caller's session. A solve is a fact: the first telling stays. */
public final class Solves {
    private static final String APPLY =
            """
            insert into solve (solve_id, learner_id, problem_id, problem_type, difficulty, hints_used, study_day, statement,
                repeat, solved_at, session_id)
            select s."solveId", e.learner, s."problemId", s."problemType", s.difficulty, s."hintsUsed", s."studyDay", s.statement,
                s.repeat, s."solvedAt", s."sessionId"
            from json_to_recordset(cast(cast(?1 as text) as json)) as e (learner uuid, data json),
                json_to_record(e.data) as s ("solveId" uuid, "problemId" uuid, "problemType" text, difficulty text,
                    "hintsUsed" integer, "studyDay" date, statement text, repeat boolean, "solvedAt" timestamptz, "sessionId" uuid)
            on conflict (solve_id) do nothing
            """;
    private static final String LEAKED =
            """
            insert into leaked_session (learner_id, session_id, problem_id, found_at) values (?1, ?2, ?3, ?4)
            on conflict do nothing
            """;
    private static final String FIND =
            """
            select problem_id, problem_type, difficulty, hints_used, study_day, statement
            from solve where solve_id = ?1 and learner_id = ?2
            """;

    private Solves() {}

    /** Another learner's solve is not found. */
    public static Uni<Optional<Deed>> find(LearnerId learner, UUID solveId) {
        return Sql.first(FIND, Solves::solve, solveId, learner.value());
    }

    static Uni<Void> apply(List<Received<ProblemSolved>> events) {
        return Sql.execute(APPLY, EventJson.write(events)).replaceWithVoid();
    }

    /** The solve stays what it is; whoever counts solves leaves it out. */
    static Uni<Void> leaked(Received<LeakFound> event) {
        LeakFound leak = event.data();
        return Sql.execute(LEAKED, event.learner().value(), leak.sessionId(), leak.problemId(), event.time())
                .replaceWithVoid();
    }

    private static Deed solve(Row row) {
        return new Solve(
                row.get("problem_id", UUID.class),
                row.get("problem_type", String.class),
                row.get("difficulty", String.class),
                row.get("hints_used", Integer.class),
                Optional.of(row.get("study_day", LocalDate.class)),
                Optional.ofNullable(row.get("statement", String.class)));
    }
}
