package dev.lyceum.sharing.referral;

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

/** The referrals on record, in the caller's session. */
final class Referrals {
    private static final String FIND =
            """
            select referral_id, referrer_id, referee_id, state, version, signed_up_at, qualified_at, due_at, in_review, released
            from referral where %s
            """;
    private static final String OF_REFERRAL = FIND.formatted("referral_id = ?1");
    private static final String OF_REFEREE = FIND.formatted("referee_id = ?1");
    private static final String SIGNED_UP =
            """
            select referral_id from referral
            where referee_id = any (cast((select string_to_array(?1, ',')) as uuid[])) and state = 'SIGNED_UP'
            order by referrer_id, referral_id
            """;
    private static final String ADD =
            """
            insert into referral (referee_id, referral_id, referrer_id, code, state, version, signed_up_at, due_at)
            values (?1, ?2, ?3, ?4, 'SIGNED_UP', 1, ?5, ?6) on conflict do nothing
            """;
    private static final String MOVE =
            """
            update referral set state = ?3, version = version + 1, due_at = cast(?4 as timestamptz), in_review = ?5, released = ?6,
                qualified_at = case when ?3 = 'QUALIFIED' then cast(?7 as timestamptz) else qualified_at end,
                rewarded_at = case when ?3 = 'REWARDED' then cast(?7 as timestamptz) else rewarded_at end
            where referral_id = ?1 and version = ?2
            """;
    private static final String DUE =
            FIND.formatted("due_at <= ?1 and (due_at, referral_id) > (?2, ?3) order by due_at, referral_id limit 1");
    private static final String FIGURES =
            """
            select count(*) as referred, count(qualified_at) as qualified, count(*) filter (where state = 'REWARDED') as rewarded
            from referral where referrer_id = ?1
            """;

    private Referrals() {}

    static Uni<Optional<Referral>> find(UUID referralId) {
        return Sql.first(OF_REFERRAL, Referrals::referral, referralId);
    }

    static Uni<Optional<Referral>> ofReferee(LearnerId referee) {
        return Sql.first(OF_REFEREE, Referrals::referral, referee.value());
    }

    /** The referrals of those among them who have signed up and not done enough yet; sorted: those of a round are locked in one order. */
    static Uni<List<UUID>> signedUp(List<LearnerId> referees) {
        return Sql.rows(SIGNED_UP, row -> row.get("referral_id", UUID.class), LearnerId.csv(referees));
    }

    /** False when the learner has a referrer; the key decides. */
    static Uni<Boolean> add(Referral referral, String code) {
        return Sql.execute(
                        ADD,
                        referral.referee().value(),
                        referral.referralId(),
                        referral.referrer().value(),
                        code,
                        referral.signedUpAt(),
                        referral.dueAt().orElse(null))
                .map(added -> added == 1);
    }

    /** False when it has been moved since it was read; true holds the row's lock. */
    static Uni<Boolean> move(Referral from, Move move, boolean released, Instant now) {
        return Sql.execute(
                        MOVE,
                        from.referralId(),
                        from.version(),
                        move.to().name(),
                        move.dueAt().orElse(null),
                        move.inReview(),
                        released,
                        now)
                .map(moved -> moved == 1);
    }

    /** What is due first behind this one. */
    static Uni<Optional<Referral>> dueBehind(Instant dueAt, UUID referralId, Instant now) {
        return Sql.first(DUE, Referrals::referral, now, dueAt, referralId);
    }

    /** Newest first; whichever side the learner is on. */
    static Uni<List<Referral>> of(LearnerId learner, PageRequest page) {
        String query = FIND.formatted("(referrer_id = ?1 or referee_id = ?1) and " + page.where("referral_id", "?2"))
                + " order by " + page.orderBy("referral_id") + " limit ?3";
        return Sql.rows(query, Referrals::referral, learner.value(), page.position(), page.rows());
    }

    static Uni<List<Referral>> inReview(PageRequest page) {
        String query = FIND.formatted("in_review and " + page.where("referral_id", "?1")) + " order by "
                + page.orderBy("referral_id") + " limit ?2";
        return Sql.rows(query, Referrals::referral, page.position(), page.rows());
    }

    static Uni<Figures> figures(LearnerId referrer) {
        return Sql.first(FIGURES, Figures::of, referrer.value()).map(Optional::orElseThrow);
    }

    /** What came of one referrer's code. */
    record Figures(long referred, long qualified, long rewarded) {
        static Figures of(Row row) {
            return new Figures(
                    row.get("referred", Long.class), row.get("qualified", Long.class), row.get("rewarded", Long.class));
        }
    }

    private static Referral referral(Row row) {
        return new Referral(
                row.get("referral_id", UUID.class),
                new LearnerId(row.get("referrer_id", UUID.class)),
                new LearnerId(row.get("referee_id", UUID.class)),
                State.valueOf(row.get("state", String.class)),
                row.get("version", Long.class),
                instant(row, "signed_up_at").orElseThrow(),
                instant(row, "qualified_at"),
                instant(row, "due_at"),
                row.get("in_review", Boolean.class),
                row.get("released", Boolean.class));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
