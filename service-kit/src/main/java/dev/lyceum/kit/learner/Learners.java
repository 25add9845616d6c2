package dev.lyceum.kit.learner;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Received;
import dev.lyceum.kit.time.ZoneTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The projection of profile-service's learner events; every service that needs a learner's day or age keeps one. */
@ApplicationScoped
public class Learners {
    private static final String FIND =
            """
            select kind, keeper_id, language, grade_level, age_band, alias from learner where learner_id = ?1
            """;
    private static final String ZONES =
            """
            select effective_from, zone, version from learner_zone where learner_id = ?1 order by effective_from
            """;
    private static final String APPLY =
            """
            insert into learner (learner_id, version, kind, keeper_id, language, grade_level, age_band, alias)
            values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8)
            on conflict (learner_id) do update
            set version = excluded.version, kind = excluded.kind, keeper_id = excluded.keeper_id, language = excluded.language,
                grade_level = excluded.grade_level, age_band = excluded.age_band, alias = excluded.alias
            where learner.version < excluded.version
            """;
    private static final String APPLY_ZONE =
            """
            insert into learner_zone (learner_id, effective_from, zone, version) values (?1, ?2, ?3, ?4) on conflict do nothing
            """;

    /** Never absent; in the caller's session. */
    public Uni<Learner> find(LearnerId id) {
        return Sql.rows(ZONES, Learners::zoneChange, id.value())
                .map(ZoneTimeline::new)
                .chain(zones -> Sql.first(FIND, row -> learner(id, row, zones), id.value())
                        .map(found -> found.orElse(Learner.neverHeardOf(id))));
    }

    /** What a consumer of {@code profile.events.v1} passes to the inbox. */
    public Handlers handlers() {
        return Handlers.on("lyceum.profile.LearnerRegistered.v1", LearnerFacts.class, this::apply)
                .and("lyceum.profile.LearnerUpdated.v1", LearnerFacts.class, this::apply);
    }

    private Uni<Void> apply(Received<LearnerFacts> event) {
        return applyState(event.learner(), event.data())
                .chain(() -> applyZone(event.learner(), event.data()))
                .replaceWithVoid();
    }

    private static Uni<Integer> applyState(LearnerId learner, LearnerFacts facts) {
        return Sql.execute(
                APPLY,
                learner.value(),
                facts.version(),
                facts.kind().name(),
                facts.keeperId().map(Object::toString).orElse(null),
                facts.language(),
                facts.gradeLevel().name(),
                facts.ageBand().name(),
                facts.alias());
    }

    private static Uni<Integer> applyZone(LearnerId learner, LearnerFacts facts) {
        return facts.zoneEffectiveFrom()
                .map(from -> Sql.execute(
                        APPLY_ZONE, learner.value(), from, zoneOf(facts).getId(), facts.version()))
                .orElse(Uni.createFrom().item(0));
    }

    private static ZoneId zoneOf(LearnerFacts facts) {
        return ZoneId.of(facts.timeZone());
    }

    private static ZoneTimeline.Change zoneChange(Tuple row) {
        return new ZoneTimeline.Change(
                row.get("effective_from", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.get("zone", String.class)),
                row.get("version", Long.class));
    }

    private static Learner learner(LearnerId id, Tuple row, ZoneTimeline zones) {
        return new Learner(
                id,
                Optional.of(LearnerKind.valueOf(row.get("kind", String.class))),
                Optional.ofNullable(row.get("keeper_id", UUID.class)),
                zones,
                row.get("language", String.class),
                GradeLevel.valueOf(row.get("grade_level", String.class)),
                AgeBand.valueOf(row.get("age_band", String.class)),
                Optional.of(row.get("alias", String.class)));
    }

    /** For a caller that needs several learners at once, in order. */
    public Uni<List<Learner>> findAll(List<LearnerId> ids) {
        return io.smallrye.mutiny.Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(this::find)
                .collect()
                .asList();
    }
}
