package dev.lyceum.gamification.challenge;

import dev.lyceum.gamification.challenge.ChallengeShares.ShareState;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to sharing-service, for links to challenges. */
@ApplicationScoped
class ShareConsumer {
    private static final Handlers HANDLERS = Handlers.on(
                    "lyceum.sharing.ShareCreated.v1", ShareState.class, event -> ChallengeShares.apply(event, false))
            .and("lyceum.sharing.ShareRevoked.v1", ShareState.class, event -> ChallengeShares.apply(event, true));

    private final Inbox inbox;

    ShareConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("challenge-shares")
    Uni<Void> receive(ConsumerRecord<byte[], byte[]> message) {
        return inbox.receive(message, HANDLERS);
    }
}
