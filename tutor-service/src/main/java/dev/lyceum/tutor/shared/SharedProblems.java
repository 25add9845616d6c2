package dev.lyceum.tutor.shared;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What sharing-service told of shared problems, in the caller's session; the highest version tells everything. */
final class SharedProblems {
    private static final String APPLY =
            """
            insert into shared_problem (code, version, learner_id, solve_id, expires_at, revoked)
            values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), ?6)
            on conflict (code) do update
            set version = excluded.version, expires_at = excluded.expires_at, revoked = excluded.revoked
            where shared_problem.version < excluded.version
            """;
    private static final String FIND =
            """
            select s.learner_id, s.expires_at, s.revoked, v.problem_id, t.source
            from shared_problem s
            left join solve v on v.id = s.solve_id and v.learner_id = s.learner_id
            left join tutoring_session t on t.id = v.session_id
            where s.code = ?1
            """;

    private SharedProblems() {}

    /**
     * A problem behind a code.
     *
     * @param problemId empty when the sharer's solve is not on record here
     * @param isOurs whether its text came from this service, and not from what the sharer typed
     */
    record SharedProblem(
            LearnerId sharer, Optional<UUID> problemId, boolean isOurs, Optional<Instant> expiresAt, boolean revoked) {

        boolean hasEnded(Instant now) {
            return revoked || expiresAt.filter(end -> !end.isAfter(now)).isPresent();
        }
    }

    static Uni<Optional<SharedProblem>> find(String code) {
        return Sql.first(FIND, SharedProblems::problem, code);
    }

    static Uni<Void> apply(Received<ShareState> event, boolean revoked) {
        ShareState share = event.data();
        if (!share.isAProblem()) {
            return Uni.createFrom().voidItem();
        }
        UUID solve = share.subjectId()
                .flatMap(Ids::parse)
                .orElseThrow(() -> new IllegalArgumentException("a shared problem without its solve"));
        return Sql.execute(
                        APPLY,
                        share.code(),
                        share.version(),
                        event.learner().value(),
                        solve,
                        share.expiresAt().orElse(null),
                        revoked)
                .replaceWithVoid();
    }

    private static SharedProblem problem(Row row) {
        String source = row.get("source", String.class);
        return new SharedProblem(
                new LearnerId(row.get("learner_id", UUID.class)),
                Optional.ofNullable(row.get("problem_id", UUID.class)),
                source != null && !source.equals("TYPED"),
                Optional.ofNullable(row.get("expires_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.get("revoked", Boolean.class));
    }
}
