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
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes an event into the caller's own transaction; refuses to work outside one. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            """
            insert into outbox_event (id, aggregatetype, aggregateid, type, payload, occurred_at, recorded_at, causation_id, traceparent)
            values (?1, 'learner', ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8)
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
        return Panache.getSession()
                .invoke(Outbox::mustBeInTransaction)
                .chain(Mutiny.Session::flush)
                .chain(() -> insert(event))
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Event event) {
        return Sql.execute(
                INSERT,
                ids.next(),
                event.learner().toString(),
                service.eventType(event.name()),
                EventJson.write(event.data()),
                event.time(),
                clock.instant(),
                event.cause().map(Object::toString).orElse(null),
                traceparent(Span.current().getSpanContext()));
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
