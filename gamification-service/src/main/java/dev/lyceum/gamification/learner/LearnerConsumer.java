package dev.lyceum.gamification.learner;

import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.learner.Learners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the profile service. */
@ApplicationScoped
class LearnerConsumer {
    private final Inbox inbox;
    private final Learners learners;

    LearnerConsumer(Inbox inbox, Learners learners) {
        this.inbox = inbox;
        this.learners = learners;
    }

    @Incoming("profile-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, learners.handlers());
    }
}
