package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The unlocked achievements, in the caller's session. Told twice with two times, the earlier is when it was unlocked. */
public final class Achievements {
    private static final String APPLY =
            """
            insert into achievement (learner_id, achievement, unlocked_at) values (?1, ?2, ?3)
            on conflict (learner_id, achievement) do update
            set unlocked_at = least(achievement.unlocked_at, excluded.unlocked_at)
            """;
    private static final String FIND =
            """
            select achievement, unlocked_at from achievement where learner_id = ?1 and achievement = ?2
            """;

    private Achievements() {}

    public static Uni<Optional<Deed>> find(LearnerId learner, String achievement) {
        return Sql.first(FIND, Achievements::achievement, learner.value(), achievement);
    }

    static Uni<Void> apply(Received<AchievementUnlocked> event) {
        return Sql.execute(APPLY, event.learner().value(), event.data().achievement(), event.time())
                .replaceWithVoid();
    }

    private static Deed achievement(Row row) {
        return new Achievement(
                row.get("achievement", String.class),
                Optional.of(row.get("unlocked_at", OffsetDateTime.class).toInstant()));
    }
}
