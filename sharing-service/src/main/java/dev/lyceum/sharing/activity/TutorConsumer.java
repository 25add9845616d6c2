package dev.lyceum.sharing.activity;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the tutor. */
@ApplicationScoped
class TutorConsumer {
    private static final Handlers HANDLERS =
            Handlers.on("lyceum.tutor.ProblemSolved.v1", ProblemSolved.class, Solves::apply);

    private final Inbox inbox;

    TutorConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("tutor-events")
    Uni<Void> receive(ConsumerRecord<byte[], byte[]> message) {
        return inbox.receive(message, HANDLERS);
    }
}
