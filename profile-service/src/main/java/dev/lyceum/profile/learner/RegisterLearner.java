package dev.lyceum.profile.learner;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts a learner on record and tells of it, once: of twenty first requests at the same time one inserts. */
@ApplicationScoped
public class RegisterLearner {
    private static final String INSERT =
            """
            insert into learner_profile (learner_id, kind, keeper_id, name, alias, time_zone, zone_effective_from, language,
                                         grade_level, birth_year, version, created_at)
            values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, case when cast(?6 as text) is null then null else cast(?7 as timestamptz) end,
                    ?8, ?9, cast(?10 as integer), 1, ?7)
            on conflict (learner_id) do nothing
            """;

    private final Outbox outbox;
    private final LearnerEvents events;
    private final Clock clock;

    RegisterLearner(Outbox outbox, LearnerEvents events, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** In the caller's transaction; the learner as it stands, whoever put it there. */
    public Uni<LearnerProfile> register(NewLearner learner) {
        return insert(learner).chain(inserted -> LearnerProfile.lock(learner.learnerId())
                .map(java.util.Optional::orElseThrow)
                .call(profile -> inserted == 1 ? outbox.add(events.registered(profile)) : nothing()));
    }

    private Uni<Integer> insert(NewLearner learner) {
        return Sql.execute(
                INSERT,
                learner.learnerId().value(),
                learner.kind().name(),
                learner.keeperId().map(Object::toString).orElse(null),
                learner.name(),
                Alias.of(learner.learnerId()),
                learner.timeZone().orElse(null),
                clock.instant(),
                learner.language(),
                learner.gradeLevel().name(),
                learner.birthYear().orElse(null));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
