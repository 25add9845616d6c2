package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;

/** The streaks, in the caller's session. The latest day tells how long it is; heard out of order it never grows too long. */
public final class Streaks {
    private static final String APPLY =
            """
            insert into streak (learner_id, current, longest, day) values (?1, ?2, ?3, ?4)
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

    static Uni<Void> apply(Received<StreakExtended> event) {
        return Sql.execute(
                        APPLY,
                        event.learner().value(),
                        event.data().current(),
                        event.data().longest(),
                        event.data().day())
                .replaceWithVoid();
    }

    private static Deed streak(Row row) {
        return new Streak(
                row.get("current", Integer.class),
                row.get("longest", Integer.class),
                Optional.of(row.get("day", LocalDate.class)));
    }
}
