package dev.lyceum.gamification.solve;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the tutor. */
@ApplicationScoped
class SolveConsumer {
    private final Inbox inbox;
    private final Handlers handlers;

    SolveConsumer(Inbox inbox, RewardSolve rewardSolve, VoidSolve voidSolve) {
        this.inbox = inbox;
        this.handlers = Handlers.together(
                        "lyceum.tutor.ProblemSolved.v1", ProblemSolved.class, rewardSolve::reward, rewardSolve::compare)
                .and("lyceum.tutor.LeakFound.v1", LeakFound.class, voidSolve::takeBack);
    }

    @Incoming("tutor-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, handlers);
    }
}
