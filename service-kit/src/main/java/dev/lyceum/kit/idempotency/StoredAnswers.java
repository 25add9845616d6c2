package dev.lyceum.kit.idempotency;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The claims and their answers, in the caller's transaction. */
@ApplicationScoped
class StoredAnswers {
    /** A rival in flight is waited for, but not for long; the work itself may then wait as it likes. */
    private static final String PATIENCE = "select set_config('lock_timeout', ?1, true)";

    private static final String CLAIM =
            """
            insert into idempotency_key (subject, method, path, key, body_hash, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
            """;
    private static final String KEEP =
            """
            update idempotency_key set status = ?5, location = ?6, language = ?7, body = ?8
            where subject = ?1 and method = ?2 and path = ?3 and key = ?4
            """;
    private static final String FIND =
            """
            select body_hash, status, location, language, body from idempotency_key
            where subject = ?1 and method = ?2 and path = ?3 and key = ?4
            """;

    private final Clock clock;

    StoredAnswers(Clock clock) {
        this.clock = clock;
    }

    /** True when this request is the first; waits for a rival to commit or to give up. */
    Uni<Boolean> claim(Claim claim) {
        return patience("2s")
                .chain(() -> Sql.execute(
                        CLAIM,
                        claim.subject(),
                        claim.method(),
                        claim.path(),
                        claim.key(),
                        claim.bodyHash(),
                        clock.instant()))
                .call(() -> patience("0"))
                .map(inserted -> inserted == 1);
    }

    Uni<Integer> keep(Claim claim, StoredAnswer answer) {
        return Sql.execute(
                KEEP,
                claim.subject(),
                claim.method(),
                claim.path(),
                claim.key(),
                answer.status(),
                answer.location().orElse(null),
                answer.language().orElse(null),
                answer.body());
    }

    Uni<Boolean> isKnown(Claim claim) {
        return row(claim).map(Optional::isPresent);
    }

    Uni<StoredAnswer> find(Claim claim) {
        return row(claim).map(Optional::orElseThrow);
    }

    private static Uni<Optional<StoredAnswer>> row(Claim claim) {
        return Sql.first(FIND, StoredAnswers::answer, claim.subject(), claim.method(), claim.path(), claim.key());
    }

    private static Uni<Optional<String>> patience(String duration) {
        return Sql.first(PATIENCE, row -> row.get("set_config", String.class), duration);
    }

    private static StoredAnswer answer(Row row) {
        return new StoredAnswer(
                row.get("body_hash", String.class),
                row.get("status", Integer.class),
                Optional.ofNullable(row.get("location", String.class)),
                Optional.ofNullable(row.get("language", String.class)),
                row.get("body", String.class));
    }
}
