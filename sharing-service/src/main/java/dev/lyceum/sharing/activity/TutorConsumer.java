package dev.lyceum.sharing.activity;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the tutor. */
@ApplicationScoped
class TutorConsumer {
    private final Inbox inbox;
    private final AfterSolve afterSolve;
    private final Handlers handlers = Handlers.on("lyceum.tutor.ProblemSolved.v1", ProblemSolved.class, this::solved);

    TutorConsumer(Inbox inbox, AfterSolve afterSolve) {
        this.inbox = inbox;
        this.afterSolve = afterSolve;
    }

    @Incoming("tutor-events")
    Uni<Void> receive(ConsumerRecord<byte[], byte[]> message) {
        return inbox.receive(message, handlers);
    }

    private Uni<Void> solved(Received<ProblemSolved> event) {
        return Solves.apply(event).chain(() -> event.data()
                .shareCode()
                .map(code -> afterSolve.solved(event.learner(), code, event.time()))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
