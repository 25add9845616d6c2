package dev.lyceum.gamification.solve;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sessions in which an answer was given away, behind the lock on the learner's row. */
final class LeakedSessions {
    private static final String ADD =
            """
            insert into leaked_session (learner_id, session_id, problem_id, found_at) values (?1, ?2, ?3, ?4)
            on conflict do nothing
            """;
    private static final String FIND =
            """
            select w.learner from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, session uuid)
                join leaked_session l on l.learner_id = w.learner and l.session_id = w.session
            """;

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

    private record Wanted(LearnerId learner, UUID session) {}

    /**
     * Who solved in one of them.
     *
     * @param solves no two of one learner
     */
    static Uni<Set<LearnerId>> learnersOf(List<Received<ProblemSolved>> solves) {
        List<Wanted> wanted = solves.stream()
                .map(solve -> new Wanted(solve.learner(), solve.data().sessionId()))
                .toList();
        return Sql.rows(FIND, row -> new LearnerId(row.get("learner", UUID.class)), EventJson.write(wanted))
                .map(Set::copyOf);
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
