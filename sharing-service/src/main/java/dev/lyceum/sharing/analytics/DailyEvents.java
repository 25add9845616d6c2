package dev.lyceum.sharing.analytics;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each event was told of each day, UTC. In the caller's transaction. */
final class DailyEvents {
    private static final String ADD =
            """
            insert into analytics_day (day, name, events)
            select day, name, events from json_to_recordset(cast(cast(?1 as text) as json))
                as told (day date, name text, events bigint) order by 1, 2
            on conflict (day, name) do update set events = analytics_day.events + excluded.events
            """;
    private static final String SINCE =
            "select day, name, events from analytics_day where day >= ?1 order by day, name";

    private DailyEvents() {}

    record Counted(LocalDate day, String name, long events) {}

    private record Key(LocalDate day, String name) {}

    static Uni<Void> add(List<ToldEvent> told) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.execute(ADD, EventJson.write(counted(told))).replaceWithVoid();
    }

    static Uni<List<Counted>> since(LocalDate day) {
        return Sql.rows(
                SINCE,
                row -> new Counted(
                        row.get("day", LocalDate.class), row.get("name", String.class), row.get("events", Long.class)),
                day);
    }

    private static List<Counted> counted(List<ToldEvent> told) {
        Map<Key, Long> counts = told.stream()
                .collect(Collectors.groupingBy(
                        event -> new Key(LocalDate.ofInstant(event.at(), ZoneOffset.UTC), event.name()),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey().day(), entry.getKey().name(), entry.getValue()))
                .toList();
    }
}
