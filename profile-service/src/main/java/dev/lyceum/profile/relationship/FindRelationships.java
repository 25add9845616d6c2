package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Relationships that hold, with the names that belong to them; in the caller's session. */
@ApplicationScoped
class FindRelationships {
    private static final String SELECT =
            """
            select r.*, l.name as learner_name, l.alias as learner_alias, a.name as adult_name
            from relationship r
                join learner_profile l on l.learner_id = r.learner_id
                left join learner_profile a on a.learner_id = r.adult_id
            where r.ended_at is null and (r.ends_at is null or r.ends_at > ?1) and %s = ?2
            """;

    private final Clock clock;

    FindRelationships(Clock clock) {
        this.clock = clock;
    }

    Uni<RelationshipView> one(UUID id) {
        return Sql.first(SELECT.formatted("r.relationship_id"), FindRelationships::view, clock.instant(), id)
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    Uni<Page<RelationshipView>> ofAdult(UUID adult, PageRequest page) {
        return page("r.adult_id", adult, page);
    }

    Uni<Page<RelationshipView>> ofLearner(LearnerId learner, PageRequest page) {
        return page("r.learner_id", learner.value(), page);
    }

    private Uni<Page<RelationshipView>> page(String whose, UUID id, PageRequest page) {
        String query = SELECT.formatted(whose) + " and " + page.where("r.relationship_id", "?3") + " order by "
                + page.orderBy("r.relationship_id") + " limit ?4";
        return Sql.rows(query, FindRelationships::view, clock.instant(), id, page.position(), page.rows())
                .map(rows -> page.page(rows, RelationshipView::relationshipId));
    }

    private static RelationshipView view(Row row) {
        boolean canView = row.get("can_view", Boolean.class);
        return new RelationshipView(
                row.get("relationship_id", UUID.class),
                new LearnerId(row.get("learner_id", UUID.class)),
                canView ? row.get("learner_name", String.class) : null,
                row.get("learner_alias", String.class),
                row.get("adult_id", UUID.class),
                row.get("adult_name", String.class),
                Relation.valueOf(row.get("relation", String.class)),
                canView,
                row.get("can_manage", Boolean.class),
                instant(row, "ends_at"),
                instant(row, "created_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
