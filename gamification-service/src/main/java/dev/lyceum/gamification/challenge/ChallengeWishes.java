package dev.lyceum.gamification.challenge;

import dev.lyceum.gamification.challenge.ChallengeViews.Preferences;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Who wants challenges made by themselves: nobody, until they say so. In the caller's session. */
final class ChallengeWishes {
    private static final String READ = "select automatic from challenge_wish where learner_id = ?1";

    private static final String SET =
            """
            insert into challenge_wish (learner_id, automatic, set_by, set_at) values (?1, ?2, ?3, ?4)
            on conflict (learner_id) do update
            set automatic = excluded.automatic, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    static Uni<Preferences> of(LearnerId learner) {
        return Sql.first(READ, row -> row.get("automatic", Boolean.class), learner.value())
                .map(found -> new Preferences(found.orElse(false)));
    }

    static Uni<Preferences> set(LearnerId learner, Preferences wanted, UUID by, Instant now) {
        return Sql.execute(SET, learner.value(), wanted.automatic(), by, now).replaceWith(wanted);
    }

    private ChallengeWishes() {}
}
