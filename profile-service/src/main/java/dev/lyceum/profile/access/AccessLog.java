package dev.lyceum.profile.access;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Who looked at a learner's things; only added to. */
@ApplicationScoped
class AccessLog {
    /** A learner who has just been deleted has no log. */
    private static final String NOTE =
            """
            insert into access_look (look_id, learner_id, adult_id, service, hour, first_at)
            select ?1, learner_id, ?3, ?4, ?5, ?6 from learner_profile where learner_id = ?2
            on conflict do nothing
            """;

    private static final String READ =
            """
            select k.*, a.name as adult_name
            from access_look k left join learner_profile a on a.learner_id = k.adult_id
            where k.learner_id = ?1
            """;

    private final Database database;
    private final Ids ids;

    AccessLog(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    Uni<Integer> note(Look look) {
        return database.write(() -> Sql.execute(
                NOTE,
                ids.next(),
                look.learner().value(),
                look.adult(),
                look.service().value(),
                look.hour(),
                look.at()));
    }

    /** In the caller's session. */
    Uni<Page<NotedLook>> of(LearnerId learner, PageRequest page) {
        String query =
                READ + " and " + page.where("k.look_id", "?2") + " order by " + page.orderBy("k.look_id") + " limit ?3";
        return Sql.rows(query, AccessLog::view, learner.value(), page.position(), page.rows())
                .map(rows -> page.page(rows, NotedLook::lookId));
    }

    private static NotedLook view(Row row) {
        return new NotedLook(
                row.get("look_id", UUID.class),
                row.get("adult_id", UUID.class),
                row.get("adult_name", String.class),
                row.get("service", String.class),
                instant(row, "hour"),
                instant(row, "first_at"));
    }

    private static Instant instant(Row row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
