package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;

/** What referrers have earned by it, as gamification tells; what was taken back is taken off. In the caller's session. */
public final class ReferralXp {
    private static final String RULE = "REFERRER";
    private static final String APPLY =
            """
            insert into referral_xp (learner_id, xp) values (?1, ?2)
            on conflict (learner_id) do update set xp = referral_xp.xp + excluded.xp
            """;
    private static final String FIND = "select xp from referral_xp where learner_id = ?1";

    private ReferralXp() {}

    public static Uni<Long> of(LearnerId learner) {
        return Sql.first(FIND, row -> row.get("xp", Long.class), learner.value())
                .map(xp -> xp.orElse(0L));
    }

    static Uni<Void> apply(Received<XpChanged> event) {
        return event.data().rule().equals(RULE)
                ? Sql.execute(APPLY, event.learner().value(), (long)
                                event.data().amount())
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
