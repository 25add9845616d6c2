package dev.lyceum.sharing.activity;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.inbox.Received;
import dev.lyceum.kit.learner.LearnerFacts;
import dev.lyceum.kit.learner.LearnerKind;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.sharing.family.FamilyNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the profile service: learners' aliases and age bands, and families. */
@ApplicationScoped
class LearnerConsumer {
    private final Inbox inbox;
    private final Learners learners;
    private final AfterRegistration afterRegistration;
    private final Handlers handlers;

    LearnerConsumer(Inbox inbox, Learners learners, AfterRegistration afterRegistration) {
        this.inbox = inbox;
        this.learners = learners;
        this.afterRegistration = afterRegistration;
        this.handlers = FamilyNews.with(learners.handlers())
                .and("lyceum.profile.LearnerRegistered.v1", LearnerFacts.class, this::registered);
    }

    @Incoming("profile-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, handlers);
    }

    private Uni<Void> registered(Received<LearnerFacts> event) {
        return learners.apply(event)
                .chain(() -> event.data().kind() == LearnerKind.SELF
                        ? afterRegistration.registered(event.learner(), event.time())
                        : Uni.createFrom().voidItem());
    }
}
