package dev.lyceum.profile.consent;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Purpose;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Every decision there was; the last one counts. In the caller's session. */
final class Decisions {
    private static final String LAST =
            """
            select version, granted, by_guardian, decided_at from consent_decision
            where learner_id = ?1 and purpose = ?2 order by version desc limit 1
            """;
    private static final String ADD =
            """
            insert into consent_decision (learner_id, purpose, version, granted, by_guardian, decided_by, decided_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """;

    private Decisions() {}

    static Uni<Optional<Consent.Decided>> last(LearnerId learner, Purpose purpose) {
        return Sql.first(LAST, Decisions::decided, learner.value(), purpose.name());
    }

    static Uni<Integer> add(LearnerId learner, Purpose purpose, Consent.Decided decided, UUID by) {
        return Sql.execute(
                ADD,
                learner.value(),
                purpose.name(),
                decided.version(),
                decided.decision().granted(),
                decided.decision().byGuardian(),
                by,
                decided.at());
    }

    private static Consent.Decided decided(Row row) {
        return new Consent.Decided(
                row.get("version", Long.class),
                new Purpose.Decision(row.get("granted", Boolean.class), row.get("by_guardian", Boolean.class)),
                row.get("decided_at", OffsetDateTime.class).toInstant());
    }
}
