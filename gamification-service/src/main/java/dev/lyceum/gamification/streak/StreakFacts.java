package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the facts that streaks are made of. They are added to and never changed. */
final class StreakFacts {
    private static final String STUDY_DAY =
            """
            insert into study_day (learner_id, day, source_id, occurred_at) values (?1, ?2, ?3, ?4) on conflict do nothing
            """;
    private static final String EARNED =
            """
            insert into streak_freeze_grant (learner_id, earned_on, run, earned_at)
            select ?1, ?2, cast(unnest(string_to_array(?3, ',')) as integer), ?4
            """;
    private static final String USED =
            """
            insert into streak_freeze_use (learner_id, day, used_at)
            select ?1, cast(unnest(string_to_array(?2, ',')) as date), ?3
            """;
    private static final String REPAIRED =
            """
            insert into streak_repair (learner_id, day, repair_id, repaired_by, repaired_at)
            select ?1, cast(unnest(string_to_array(?2, ',')) as date), ?3, ?4, ?5
            """;

    /** @return whether the day is new */
    static Uni<Boolean> add(LearnerId learner, StudyDay study) {
        return Sql.execute(STUDY_DAY, learner.value(), study.day(), study.sourceId(), study.occurredAt())
                .map(inserted -> inserted == 1);
    }

    /** @param earned by one and the same study day */
    static Uni<Void> addEarned(LearnerId learner, List<EarnedFreeze> earned) {
        if (earned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        EarnedFreeze first = earned.get(0);
        String runs =
                earned.stream().map(freeze -> String.valueOf(freeze.run())).collect(Collectors.joining(","));
        return Sql.execute(EARNED, learner.value(), first.day(), runs, first.at())
                .replaceWithVoid();
    }

    static Uni<Void> addUsed(LearnerId learner, Collection<LocalDate> days, Instant now) {
        return days.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(USED, learner.value(), list(days), now).replaceWithVoid();
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
