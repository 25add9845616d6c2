package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.WriteStreak.Settled;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the facts that streaks are made of. They are added to and never changed. */
final class StreakFacts {
    private static final String STUDY_DAY =
            """
            insert into study_day (learner_id, day, source_id, occurred_at)
            select w.learner, w.day, w."sourceId", w."occurredAt"
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, day date, "sourceId" uuid, "occurredAt" timestamptz)
            on conflict do nothing
            returning learner_id
            """;
    private static final String EARNED =
            """
            insert into streak_freeze_grant (learner_id, earned_on, run, earned_at)
            select w.learner, w.day, w.run, w.at
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, day date, run integer, at timestamptz)
            """;
    private static final String USED =
            """
            insert into streak_freeze_use (learner_id, day, used_at)
            select w.learner, w.day, w.at
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, day date, at timestamptz)
            """;
    private static final String REPAIRED =
            """
            insert into streak_repair (learner_id, day, repair_id, repaired_by, repaired_at)
            select ?1, cast(unnest(string_to_array(?2, ',')) as date), ?3, ?4, ?5
            """;

    /**
     * @param studies no two of one learner
     * @return whose day is new
     */
    static Uni<Set<LearnerId>> add(List<StudyDay> studies) {
        return Sql.rows(STUDY_DAY, row -> new LearnerId(row.get("learner_id", UUID.class)), EventJson.write(studies))
                .map(Set::copyOf);
    }

    private record Earned(LearnerId learner, LocalDate day, int run, Instant at) {}

    static Uni<Void> addEarned(List<Settled> all) {
        return add(
                EARNED,
                all.stream()
                        .flatMap(one -> one.settlement().freezesEarned().stream()
                                .map(freeze -> new Earned(one.learner(), freeze.day(), freeze.run(), freeze.at())))
                        .toList());
    }

    private record Used(LearnerId learner, LocalDate day, Instant at) {}

    static Uni<Void> addUsed(List<Settled> all) {
        return add(
                USED,
                all.stream()
                        .flatMap(one -> one.settlement().freezesUsed().stream()
                                .map(day -> new Used(one.learner(), day, one.time())))
                        .toList());
    }

    private static Uni<Void> add(String sql, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(sql, EventJson.write(rows)).replaceWithVoid();
    }

    static Uni<Void> addRepaired(LearnerId learner, Collection<LocalDate> days, UUID repairId, UUID by, Instant now) {
        return Sql.execute(REPAIRED, learner.value(), list(days), repairId, by, now)
                .replaceWithVoid();
    }

    private static String list(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private StreakFacts() {}
}
