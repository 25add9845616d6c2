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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The projection of profile-service's learner events; every service that needs a learner's day or age keeps one. */
@ApplicationScoped
public class Learners {
    /** For each learner a row for each zone lived in, oldest first, or one row without any; all null for one never heard of. */
    private static final String FIND =
            """
            select w.learner_id, l.kind, l.keeper_id, l.language, l.grade_level, l.age_band, l.alias,
                z.effective_from, z.zone, z.version as zone_version,
                (select string_agg(c.purpose || ' ' || c.granted || ' ' || c.by_guardian, ',')
                    from learner_consent c where c.learner_id = w.learner_id) as decisions
            from (select distinct unnest(cast((select string_to_array(?1, ',')) as uuid[])) as learner_id) w
                left join learner l on l.learner_id = w.learner_id
                left join learner_zone z on z.learner_id = l.learner_id
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

    private static final String APPLY_CONSENT =
            """
            insert into learner_consent (learner_id, purpose, version, granted, by_guardian) values (?1, ?2, ?3, ?4, ?5)
            on conflict (learner_id, purpose) do update
            set version = excluded.version, granted = excluded.granted, by_guardian = excluded.by_guardian
            where learner_consent.version < excluded.version
            """;

    /** Never absent; in the caller's session. */
    public Uni<Learner> find(LearnerId id) {
        return findAll(List.of(id)).map(found -> found.get(0));
    }

    /** One for each, in this order; in the caller's session. */
    public Uni<List<Learner>> findAll(List<LearnerId> ids) {
        return Sql.rows(FIND, row -> row, LearnerId.csv(ids)).map(rows -> inOrder(ids, rows));
    }

    private static List<Learner> inOrder(List<LearnerId> ids, List<Row> rows) {
        Map<LearnerId, List<Row>> byLearner = rows.stream().collect(Collectors.groupingBy(Learners::idOf));
        return ids.stream().map(id -> learner(id, byLearner.get(id))).toList();
    }

    private static LearnerId idOf(Row row) {
        return new LearnerId(row.get("learner_id", UUID.class));
    }

    /** What a consumer of {@code profile.events.v1} passes to the inbox. */
    public Handlers handlers() {
        return Handlers.on("lyceum.profile.LearnerRegistered.v1", LearnerFacts.class, this::apply)
                .and("lyceum.profile.LearnerUpdated.v1", LearnerFacts.class, this::apply)
                .and("lyceum.profile.ConsentChanged.v1", ConsentFacts.class, Learners::applyConsent);
    }

    private static Uni<Void> applyConsent(Received<ConsentFacts> event) {
        ConsentFacts facts = event.data();
        return Sql.execute(
                        APPLY_CONSENT,
                        event.learner().value(),
                        facts.purpose().name(),
                        facts.version(),
                        facts.granted(),
                        facts.byGuardian())
                .replaceWithVoid();
    }

    /** Of LearnerRegistered or LearnerUpdated, for a consumer that does something else with it too. */
    public Uni<Void> apply(Received<LearnerFacts> event) {
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
        var decisions = decisions(any.get("decisions", String.class));
        if (any.get("kind", String.class) == null) {
            return Learner.neverHeardOf(id, decisions);
        }
        return new Learner(
                id,
                Optional.of(LearnerKind.valueOf(any.get("kind", String.class))),
                Optional.ofNullable(any.get("keeper_id", UUID.class)),
                zones(rows),
                any.get("language", String.class),
                GradeLevel.valueOf(any.get("grade_level", String.class)),
                AgeBand.valueOf(any.get("age_band", String.class)),
                Optional.of(any.get("alias", String.class)),
                decisions);
    }

    /** @param text {@code PURPOSE granted byGuardian,…}, or null */
    private static Map<Purpose, Purpose.Decision> decisions(String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split(","))
                        .map(each -> each.split(" "))
                        .collect(Collectors.toMap(
                                each -> Purpose.valueOf(each[0]),
                                each -> new Purpose.Decision(
                                        Boolean.parseBoolean(each[1]), Boolean.parseBoolean(each[2]))));
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
