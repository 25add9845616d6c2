package dev.lyceum.gamification.nudge;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** What learners did not want to hear again on a day, in the caller's session. */
final class Dismissals {
    private static final String ADD =
            """
            insert into nudge_dismissed (learner_id, day, kind, dismissed_at) values (?1, ?2, ?3, ?4) on conflict do nothing
            """;

    private static final String OF_DAY = "select kind from nudge_dismissed where learner_id = ?1 and day = ?2";

    /** Once or again is the same. */
    static Uni<Void> add(NudgeId nudge, Instant now) {
        return Sql.execute(
                        ADD, nudge.learner().value(), nudge.day(), nudge.kind().name(), now)
                .replaceWithVoid();
    }

    static Uni<Set<NudgeKind>> of(LearnerId learner, LocalDate day) {
        return Sql.rows(OF_DAY, row -> NudgeKind.valueOf(row.get("kind", String.class)), learner.value(), day)
                .map(found -> found.stream().collect(Collectors.toSet()));
    }

    private Dismissals() {}
}
