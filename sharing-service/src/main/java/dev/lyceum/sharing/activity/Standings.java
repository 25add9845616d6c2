package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where learners stand, in the caller's session. XP is taken back at times, so the newest telling is the truth; the rank is
 * that of the highest level announced, which stays.
 */
public final class Standings {
    private static final String APPLY_XP =
            """
            insert into standing (learner_id, xp, level, told_at)
            select t.learner, t.total, t.level, t.at
            from json_to_recordset(cast(cast(?1 as text) as json)) as t (learner uuid, total bigint, level integer, at timestamptz)
            on conflict (learner_id) do update
            set xp = excluded.xp, level = excluded.level, told_at = excluded.told_at
            where (standing.told_at, standing.xp) < (excluded.told_at, excluded.xp)
            """;
    private static final String APPLY_LEVEL =
            """
            insert into standing (learner_id, rank, rank_level)
            select e.learner, r.rank, r.level
            from json_to_recordset(cast(cast(?1 as text) as json)) as e (learner uuid, data json),
                json_to_record(e.data) as r (level integer, rank text)
            on conflict (learner_id) do update set rank = excluded.rank, rank_level = excluded.rank_level
            where standing.rank_level < excluded.rank_level
            """;
    private static final String FIND = "select xp, level, rank from standing where learner_id = ?1";

    private Standings() {}

    /** Never empty: a learner never heard of is a beginner. */
    public static Uni<Optional<Deed>> find(LearnerId learner) {
        return Sql.first(FIND, Standings::standing, learner.value())
                .map(found -> found.or(() -> Optional.of(Standing.BEGINNER)));
    }

    private record Told(LearnerId learner, long total, int level, Instant at) {
        static Told by(Received<XpChanged> event) {
            return new Told(event.learner(), event.data().total(), event.data().level(), Ids.madeAt(event.id()));
        }
    }

    /** @param events no two of one learner */
    static Uni<Void> applyXp(List<Received<XpChanged>> events) {
        return Sql.execute(
                        APPLY_XP, EventJson.write(events.stream().map(Told::by).toList()))
                .replaceWithVoid();
    }

    /** @param events no two of one learner */
    static Uni<Void> applyLevel(List<Received<LevelReached>> events) {
        return Sql.execute(APPLY_LEVEL, EventJson.write(events)).replaceWithVoid();
    }

    private static Deed standing(Row row) {
        return new Standing(row.get("xp", Long.class), row.get("level", Integer.class), row.get("rank", String.class));
    }
}
