package dev.lyceum.kit.learner;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Received;
import dev.lyceum.kit.time.ZoneTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The projection of profile-service's learner events; every service that needs a learner's day or age keeps one. */
@ApplicationScoped
public class Learners {
    /** A row for each zone lived in, oldest first, or one row without any. */
    private static final String FIND =
            """
            select l.learner_id, l.kind, l.keeper_id, l.language, l.grade_level, l.age_band, l.alias,
                z.effective_from, z.zone, z.version as zone_version
            from learner l left join learner_zone z on z.learner_id = l.learner_id
            where l.learner_id = any (cast(string_to_array(?1, ',') as uuid[]))
            order by z.effective_from
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
        return findAll(List.of(id)).map(found -> found.get(0));
    }

    /** One for each, in this order; in the caller's session. */
    public Uni<List<Learner>> findAll(List<LearnerId> ids) {
        String wanted = ids.stream().map(LearnerId::toString).collect(Collectors.joining(","));
        return Sql.rows(FIND, row -> row, wanted).map(rows -> inOrder(ids, rows));
    }

    private static List<Learner> inOrder(List<LearnerId> ids, List<Row> rows) {
        Map<LearnerId, List<Row>> byLearner = rows.stream().collect(Collectors.groupingBy(Learners::idOf));
        return ids.stream()
                .map(id -> byLearner.containsKey(id) ? learner(id, byLearner.get(id)) : Learner.neverHeardOf(id))
                .toList();
    }

    private static LearnerId idOf(Row row) {
        return new LearnerId(row.get("learner_id", UUID.class));
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

    private static Learner learner(LearnerId id, List<Row> rows) {
        Row any = rows.get(0);
        return new Learner(
                id,
                Optional.of(LearnerKind.valueOf(any.get("kind", String.class))),
                Optional.ofNullable(any.get("keeper_id", UUID.class)),
                zones(rows),
                any.get("language", String.class),
                GradeLevel.valueOf(any.get("grade_level", String.class)),
                AgeBand.valueOf(any.get("age_band", String.class)),
                Optional.of(any.get("alias", String.class)));
    }

    private static ZoneTimeline zones(List<Row> rows) {
        return new ZoneTimeline(rows.stream()
                .filter(row -> row.get("zone", String.class) != null)
                .map(Learners::zoneChange)
                .toList());
    }

    private static ZoneTimeline.Change zoneChange(Row row) {
        return new ZoneTimeline.Change(
                row.get("effective_from", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.get("zone", String.class)),
                row.get("zone_version", Long.class));
    }
}
