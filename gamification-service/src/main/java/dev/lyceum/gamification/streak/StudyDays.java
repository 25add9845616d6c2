package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The facts that streaks are made of, and the copy of what they amount to. */
final class StudyDays {
    private static final String INSERT =
            """
            insert into study_day (learner_id, day, source_id, occurred_at) values (?1, ?2, ?3, ?4) on conflict do nothing
            """;

    private static final String ALL =
            "select day, source_id, occurred_at from study_day where learner_id = ?1 order by day";

    private static final String UPSERT_STREAK =
            """
            insert into streak (learner_id, run, longest, last_active_day) values (?1, ?2, ?3, ?4)
            on conflict (learner_id) do update
            set run = excluded.run, longest = excluded.longest, last_active_day = excluded.last_active_day
            where (streak.run, streak.longest, streak.last_active_day)
                is distinct from (excluded.run, excluded.longest, excluded.last_active_day)
            """;

    /** @return whether the day is new */
    static Uni<Boolean> add(LearnerId learner, StudyDay study) {
        return Sql.execute(INSERT, learner.value(), study.day(), study.sourceId(), study.occurredAt())
                .map(inserted -> inserted == 1);
    }

    static Uni<List<StudyDay>> all(LearnerId learner) {
        return Sql.rows(
                ALL,
                row -> new StudyDay(
                        row.get("day", LocalDate.class),
                        row.get("source_id", UUID.class),
                        row.get("occurred_at", OffsetDateTime.class).toInstant()),
                learner.value());
    }

    static Uni<Void> keep(LearnerId learner, Streak streak) {
        return Sql.execute(UPSERT_STREAK, learner.value(), streak.run(), streak.longest(), streak.lastActiveDay())
                .replaceWithVoid();
    }

    private StudyDays() {}
}
