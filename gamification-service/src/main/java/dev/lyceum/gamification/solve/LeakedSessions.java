package dev.lyceum.gamification.solve;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions in which an answer was given away, behind the lock on the learner's row. */
final class LeakedSessions {
    private static final String ADD =
            """
            insert into leaked_session (learner_id, session_id, problem_id, found_at) values (?1, ?2, ?3, ?4)
            on conflict do nothing
            """;
    private static final String FIND = "select 1 as one from leaked_session where learner_id = ?1 and session_id = ?2";

    /** Where the session is not known, the problem says enough: a learner is paid for it once. */
    private static final String SOLVES =
            """
            select solve_id from solve
            where learner_id = ?1 and (session_id = ?2 or session_id is null and problem_id = ?3)
            """;

    static Uni<Void> add(Received<LeakFound> event) {
        LeakFound leak = event.data();
        return Sql.execute(ADD, event.learner().value(), leak.sessionId(), leak.problemId(), event.time())
                .replaceWithVoid();
    }

    static Uni<Boolean> hold(Received<ProblemSolved> solve) {
        return Sql.first(
                        FIND, row -> true, solve.learner().value(), solve.data().sessionId())
                .map(Optional::isPresent);
    }

    /** What was solved with the answer given away. */
    static Uni<List<UUID>> solvesOf(Received<LeakFound> event) {
        LeakFound leak = event.data();
        return Sql.rows(
                SOLVES,
                row -> row.get("solve_id", UUID.class),
                event.learner().value(),
                leak.sessionId(),
                leak.problemId());
    }

    private LeakedSessions() {}
}
