package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The streaks, in the caller's session. The latest day tells how long it is; heard out of order it never grows too long. */
public final class Streaks {
    private static final String APPLY =
            """
            insert into streak (learner_id, current, longest, day)
            select e.learner, s.current, s.longest, s.day
            from json_to_recordset(cast(cast(?1 as text) as json)) as e (learner uuid, data json),
                json_to_record(e.data) as s (current integer, longest integer, day date)
            on conflict (learner_id) do update
            set current = case when (excluded.day, excluded.current) > (streak.day, streak.current)
                               then excluded.current else streak.current end,
                longest = greatest(streak.longest, excluded.longest),
                day = greatest(streak.day, excluded.day)
            """;
    private static final String FIND = "select current, longest, day from streak where learner_id = ?1";

    private Streaks() {}

    public static Uni<Optional<Deed>> find(LearnerId learner) {
        return Sql.first(FIND, Streaks::streak, learner.value());
    }

    /** @param events no two of one learner */
    static Uni<Void> apply(List<Received<StreakExtended>> events) {
        return Sql.execute(APPLY, EventJson.write(events)).replaceWithVoid();
    }

    private static Deed streak(Row row) {
        return new Streak(
                row.get("current", Integer.class),
                row.get("longest", Integer.class),
                Optional.of(row.get("day", LocalDate.class)));
    }
}
