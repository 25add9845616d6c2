package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.inbox.Received;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the tutor. */
@ApplicationScoped
class TutorConsumer {
    private final Inbox inbox;
    private final List<AfterSolve> afterSolve;
    private final AfterLeak afterLeak;
    private final Handlers handlers = Handlers.on("lyceum.tutor.LeakFound.v1", LeakFound.class, this::leaked)
            .andTogether("lyceum.tutor.ProblemSolved.v1", ProblemSolved.class, this::solved);

    TutorConsumer(Inbox inbox, @All List<AfterSolve> afterSolve, AfterLeak afterLeak) {
        this.inbox = inbox;
        this.afterSolve = afterSolve;
        this.afterLeak = afterLeak;
    }

    @Incoming("tutor-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, handlers);
    }

    private Uni<Void> leaked(Received<LeakFound> event) {
        return Solves.leaked(event).chain(() -> afterLeak.leaked(event.learner()));
    }

    private Uni<Void> solved(List<Received<ProblemSolved>> events) {
        List<AfterSolve.Solved> solves =
                events.stream().map(TutorConsumer::asSolved).toList();
        return Solves.apply(events).chain(() -> OneByOne.each(afterSolve, next -> next.solved(solves)));
    }

    private static AfterSolve.Solved asSolved(Received<ProblemSolved> event) {
        return new AfterSolve.Solved(
                event.learner(),
                event.time(),
                event.data().studyDay(),
                event.data().shareCode());
    }
}
