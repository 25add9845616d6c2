package dev.lyceum.sharing.visit;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds visits up in hours, in the caller's transaction. Which of today's visitors are new, only their insertion tells. */
final class RollUp {
    private static final String ADD =
            """
            with told as (
                select * from json_to_recordset(cast(cast(?1 as text) as json))
                    as visit (code text, hour timestamptz, kind text, visits bigint)),
            came as (
                select code, cast(hour at time zone 'UTC' as date) as day, visitor, min(hour) as hour
                from json_to_recordset(cast(cast(?2 as text) as json)) as visitor (code text, hour timestamptz, visitor text)
                group by 1, 2, 3),
            fresh as (
                insert into visitor (code, day, visitor, hour) select code, day, visitor, hour from came order by 1, 2, 3
                on conflict do nothing returning code, hour),
            news as (select code, hour, count(*) as unique_visitors from fresh group by 1, 2),
            hours as (
                insert into visit_hour (code, hour, kind, visits, unique_visitors)
                select code, hour, kind, visits, case when kind = 'HUMAN' then coalesce(unique_visitors, 0) else 0 end
                from told left join news using (code, hour) order by 1, 2, 3
                on conflict (code, hour, kind) do update
                set visits = visit_hour.visits + excluded.visits,
                    unique_visitors = visit_hour.unique_visitors + excluded.unique_visitors
                returning 1)
            insert into share_figures (code, visits, unique_visitors)
            select told.code, sum(visits), coalesce(sum(unique_visitors), 0)
            from told left join news using (code, hour) where kind = 'HUMAN' group by 1 order by 1
            on conflict (code) do update
            set visits = share_figures.visits + excluded.visits,
                unique_visitors = share_figures.unique_visitors + excluded.unique_visitors
            """;

    private RollUp() {}

    static Uni<Void> add(List<Visit> visits) {
        return visits.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(ADD, EventJson.write(counted(visits)), EventJson.write(visitors(visits)))
                        .replaceWithVoid();
    }

    private record Hour(String code, Instant hour, VisitKind kind) {}

    private record Counted(String code, Instant hour, VisitKind kind, long visits) {}

    private record Visitor(String code, Instant hour, String visitor) {}

    private static List<Counted> counted(List<Visit> visits) {
        Map<Hour, Long> counts = visits.stream()
                .collect(Collectors.groupingBy(
                        visit -> new Hour(visit.code(), visit.hour(), visit.kind()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Counted(
                        entry.getKey().code(),
                        entry.getKey().hour(),
                        entry.getKey().kind(),
                        entry.getValue()))
                .toList();
    }

    private static List<Visitor> visitors(List<Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.kind() == VisitKind.HUMAN)
                .flatMap(visit -> visit.visitor().map(name -> new Visitor(visit.code(), visit.hour(), name)).stream())
                .distinct()
                .toList();
    }
}
