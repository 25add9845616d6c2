package dev.lyceum.sharing.visit;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The hourly series of links, in the caller's session. */
final class VisitHours {
    private static final String READ =
            """
            select hour,
                   coalesce(sum(visits) filter (where kind = 'HUMAN'), 0) as human,
                   coalesce(sum(unique_visitors), 0) as unique_visitors,
                   coalesce(sum(visits) filter (where kind = 'OWNER'), 0) as owner,
                   coalesce(sum(visits) filter (where kind = 'BOT'), 0) as bot,
                   coalesce(sum(visits) filter (where kind = 'HEAD'), 0) as head,
                   coalesce(sum(visits) filter (where kind = 'PREFETCH'), 0) as prefetch,
                   coalesce(sum(visits) filter (where kind = 'UNFURL'), 0) as unfurl
            from visit_hour where code = ?1 and hour >= ?2 group by hour order by hour
            """;

    private VisitHours() {}

    /** Oldest first. */
    static Uni<List<VisitHour>> since(String code, Instant from) {
        return Sql.rows(READ, VisitHours::hour, code, from);
    }

    private static VisitHour hour(Row row) {
        return new VisitHour(
                row.get("hour", OffsetDateTime.class).toInstant(),
                number(row, "human"),
                number(row, "unique_visitors"),
                number(row, "owner"),
                number(row, "bot"),
                number(row, "head"),
                number(row, "prefetch"),
                number(row, "unfurl"));
    }

    private static long number(Row row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
