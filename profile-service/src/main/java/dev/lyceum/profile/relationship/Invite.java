package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** An invitation on record. */
record Invite(
        UUID inviteId,
        LearnerId learner,
        UUID invitedBy,
        Relation relation,
        boolean canManage,
        Optional<Instant> endsAt,
        Instant expiresAt,
        boolean isRedeemed) {
    private static final String ADD =
            """
            insert into invite (invite_id, code_hash, learner_id, invited_by, relation, can_manage, ends_at, created_at, expires_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), ?8, ?9)
            """;
    private static final String FIND = "select * from invite where code_hash = ?1";
    private static final String REDEEM =
            "update invite set redeemed_at = ?2 where invite_id = ?1 and redeemed_at is null and expires_at > ?2";

    Uni<Integer> add(InviteCode code, Instant now) {
        return Sql.execute(
                ADD,
                inviteId,
                code.hash(),
                learner.value(),
                invitedBy,
                relation.name(),
                canManage,
                endsAt.orElse(null),
                now,
                expiresAt);
    }

    static Uni<Optional<Invite>> find(InviteCode code) {
        return Sql.first(FIND, Invite::of, code.hash());
    }

    /** Whether it was still good, and for nobody else. */
    Uni<Boolean> redeem(Instant now) {
        return Sql.execute(REDEEM, inviteId, now).map(redeemed -> redeemed == 1);
    }

    boolean isOver(Instant now) {
        return isRedeemed
                || !now.isBefore(expiresAt)
                || endsAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    private static Invite of(Row row) {
        return new Invite(
                row.get("invite_id", UUID.class),
                new LearnerId(row.get("learner_id", UUID.class)),
                row.get("invited_by", UUID.class),
                Relation.valueOf(row.get("relation", String.class)),
                row.get("can_manage", Boolean.class),
                instant(row, "ends_at"),
                instant(row, "expires_at").orElseThrow(),
                instant(row, "redeemed_at").isPresent());
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
