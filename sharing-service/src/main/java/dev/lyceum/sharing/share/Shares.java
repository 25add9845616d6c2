package dev.lyceum.sharing.share;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links on record, in the caller's session. */
public final class Shares {
    private static final String COLUMNS =
            "share_id, code, learner_id, type, subject_id, problem_id, version, created_at, expires_at, revoked_at";
    private static final String INSERT =
            """
            insert into share (share_id, code, learner_id, type, subject_id, problem_id, version, created_at, expires_at)
            values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as uuid), ?7, ?8, cast(?9 as timestamptz))
            on conflict do nothing
            """;
    private static final String FIND = "select " + COLUMNS + " from share where code = ?1";
    private static final String REFERRAL =
            "select " + COLUMNS + " from share where learner_id = ?1 and type = 'REFERRAL' and revoked_at is null";
    private static final String LIST =
            """
            select %s, coalesce(visits, 0) as visits, coalesce(unique_visitors, 0) as unique_visitors,
                   coalesce(conversions, 0) as conversions
            from share left join share_figures using (code) where learner_id = ?1 and %s order by %s limit ?3
            """;
    private static final String REVOKE =
            "update share set revoked_at = ?2, version = version + 1 where code = ?1 and revoked_at is null";

    private Shares() {}

    public static Uni<Optional<Share>> find(String code) {
        return Sql.first(FIND, Shares::share, code);
    }

    /** The learner's referral code; one at a time, by a key. */
    static Uni<Optional<Share>> referralOf(LearnerId learner) {
        return Sql.first(REFERRAL, Shares::share, learner.value());
    }

    /** Newest first. */
    static Uni<List<MeasuredShare>> of(LearnerId learner, PageRequest page) {
        String query = LIST.formatted(COLUMNS, page.where("share_id", "?2"), page.orderBy("share_id"));
        return Sql.rows(query, Shares::measured, learner.value(), page.position(), page.rows());
    }

    /** False when the code is taken, or the learner has a referral code; nothing is on record then. */
    static Uni<Boolean> add(Share share) {
        return Sql.execute(
                        INSERT,
                        share.shareId(),
                        share.code(),
                        share.learner().value(),
                        share.type().name(),
                        share.subjectId().orElse(null),
                        share.problemId().map(Object::toString).orElse(null),
                        share.version(),
                        share.createdAt(),
                        share.expiresAt().orElse(null))
                .map(inserted -> inserted == 1);
    }

    /** False when it was revoked before; true holds the row's lock. */
    static Uni<Boolean> revoke(String code, Instant now) {
        return Sql.execute(REVOKE, code, now).map(changed -> changed == 1);
    }

    private static MeasuredShare measured(Row row) {
        return new MeasuredShare(
                share(row),
                row.get("visits", Long.class),
                row.get("unique_visitors", Long.class),
                row.get("conversions", Long.class));
    }

    private static Share share(Row row) {
        return new Share(
                row.get("share_id", UUID.class),
                row.get("code", String.class),
                new LearnerId(row.get("learner_id", UUID.class)),
                ShareType.valueOf(row.get("type", String.class)),
                Optional.ofNullable(row.get("subject_id", String.class)),
                Optional.ofNullable(row.get("problem_id", UUID.class)),
                row.get("version", Long.class),
                instant(row, "created_at").orElseThrow(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
