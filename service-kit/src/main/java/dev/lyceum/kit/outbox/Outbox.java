package dev.lyceum.kit.outbox;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.id.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes an event into the caller's own transaction; refuses to work outside one. */
@ApplicationScoped
public class Outbox {
    /** In the order of the list: the identity column numbers the rows as they are selected. */
    private static final String INSERT =
            """
            insert into outbox_event (id, aggregatetype, aggregateid, type, payload, occurred_at, recorded_at, causation_id, traceparent)
            select id, 'learner', learner, type, payload, time, ?2, cause, ?3
            from rows from (json_to_recordset(cast(cast(?1 as text) as json))
                as (id uuid, learner text, type text, payload text, time timestamptz, cause uuid))
                with ordinality as event (id, learner, type, payload, time, cause, place)
            order by place
            """;

    private final Ids ids;
    private final Clock clock;
    private final ServiceName service;

    Outbox(Ids ids, Clock clock, ServiceName service) {
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    /** Call it after the lock on the aggregate's row: the row's number is the event's place in the order. */
    public Uni<Void> add(Event event) {
        return addAll(List.of(event));
    }

    /** As {@link #add}, several in this order. */
    public Uni<Void> addAll(List<Event> events) {
        return events.isEmpty() ? Uni.createFrom().voidItem() : insert(events);
    }

    private Uni<Void> insert(List<Event> events) {
        return Panache.getSession()
                .invoke(Outbox::mustBeInTransaction)
                .chain(Mutiny.Session::flush)
                .chain(() -> Sql.execute(
                        INSERT,
                        EventJson.write(events.stream().map(this::row).toList()),
                        clock.instant(),
                        traceparent(Span.current().getSpanContext())))
                .replaceWithVoid();
    }

    private record Row(UUID id, String learner, String type, String payload, Instant time, Optional<UUID> cause) {}

    private Row row(Event event) {
        return new Row(
                ids.next(),
                event.learner().toString(),
                service.eventType(event.name()),
                EventJson.write(event.data()),
                event.time(),
                event.cause());
    }

    private static void mustBeInTransaction(Mutiny.Session session) {
        if (session.currentTransaction() == null) {
            throw new IllegalStateException("an event is only published together with the state it tells of");
        }
    }

    private static String traceparent(SpanContext span) {
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
