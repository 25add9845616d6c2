package dev.lyceum.tutor.shared;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to gamification-service. Each of the two learners is told; the second telling changes nothing. */
@ApplicationScoped
class ChallengeConsumer {
    private static final Handlers HANDLERS = Handlers.on(
                    "lyceum.gamification.ChallengeCreated.v1",
                    ChallengeState.class,
                    event -> Challenges.apply(event, "PENDING"))
            .and(
                    "lyceum.gamification.ChallengeAccepted.v1",
                    ChallengeState.class,
                    event -> Challenges.apply(event, "ACCEPTED"))
            .and(
                    "lyceum.gamification.ChallengeCompleted.v1",
                    ChallengeState.class,
                    event -> Challenges.apply(event, "COMPLETED"))
            .and(
                    "lyceum.gamification.ChallengeExpired.v1",
                    ChallengeState.class,
                    event -> Challenges.apply(event, "EXPIRED"));

    private final Inbox inbox;

    ChallengeConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("gamification-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, HANDLERS);
    }
}
