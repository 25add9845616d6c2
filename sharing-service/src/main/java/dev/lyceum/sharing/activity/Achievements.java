package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The unlocked achievements, in the caller's session. Told twice with two times, the earlier is when it was unlocked. */
public final class Achievements {
    private static final String APPLY =
            """
            insert into achievement (learner_id, achievement, unlocked_at)
            select e.learner, e.data ->> 'achievement', e.time
            from json_to_recordset(cast(cast(?1 as text) as json)) as e (learner uuid, time timestamptz, data json)
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

    /** @param events no two of one learner */
    static Uni<Void> apply(List<Received<AchievementUnlocked>> events) {
        return Sql.execute(APPLY, EventJson.write(events)).replaceWithVoid();
    }

    private static Deed achievement(Row row) {
        return new Achievement(
                row.get("achievement", String.class),
                Optional.of(row.get("unlocked_at", OffsetDateTime.class).toInstant()));
    }
}
