package dev.lyceum.kit.sample;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class ThingConsumer {
    @Inject
    Inbox inbox;

    private final Handlers handlers = Handlers.on("lyceum.kit.ThingMade.v1", Thing.Made.class, ThingConsumer::count);

    @Incoming("kit-events")
    public Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, handlers);
    }

    private static Uni<Void> count(Received<Thing.Made> event) {
        if ("unforeseen".equals(event.data().name())) {
            throw new IllegalArgumentException("planned");
        }
        int seconds = event.data().name().startsWith("slow") ? 1 : 0;
        return Sql.first("select cast(pg_sleep(?1) as text)", row -> row, seconds)
                .chain(() -> add(event));
    }

    private static Uni<Void> add(Received<Thing.Made> event) {
        return Sql.execute(
                        "update thing set counted = counted + 1 where name = ?1",
                        event.data().name())
                .replaceWithVoid();
    }
}
