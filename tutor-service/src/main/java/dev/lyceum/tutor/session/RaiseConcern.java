package dev.lyceum.tutor.session;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.wellbeing.Concern;
import dev.lyceum.tutor.wellbeing.SafetyConcernRaised;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lets the others hear of a concern: which session, and what kind; never what was written. */
@ApplicationScoped
class RaiseConcern {
    private final Outbox outbox;

    RaiseConcern(Outbox outbox) {
        this.outbox = outbox;
    }

    /** In the transaction that keeps what was written. */
    Uni<Void> raise(TutoringSession session, Concern concern, Instant at) {
        var raised = new SafetyConcernRaised(session.id, concern);
        return LearnerOrder.take(session.learner())
                .chain(() -> outbox.add(Event.of("SafetyConcernRaised", session.learner(), at, raised)));
    }
}
