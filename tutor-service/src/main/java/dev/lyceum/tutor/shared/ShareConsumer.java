package dev.lyceum.tutor.shared;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to sharing-service. */
@ApplicationScoped
class ShareConsumer {
    private static final Handlers HANDLERS = Handlers.on(
                    "lyceum.sharing.ShareCreated.v1", ShareState.class, event -> SharedProblems.apply(event, false))
            .and("lyceum.sharing.ShareRevoked.v1", ShareState.class, event -> SharedProblems.apply(event, true));

    private final Inbox inbox;

    ShareConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("sharing-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, HANDLERS);
    }
}
