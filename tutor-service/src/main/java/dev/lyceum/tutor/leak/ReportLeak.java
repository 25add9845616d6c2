package dev.lyceum.tutor.leak;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.tutor.learner.LearnerOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** In a session the answer was given away: what was, or is yet to be, solved in it counts for nothing. */
@ApplicationScoped
public class ReportLeak {
    /** Waits for a turn that is being taken in it; of rivals one marks it. */
    private static final String MARK =
            """
            update tutoring_session set leaked_at = ?2 where id = ?1 and leaked_at is null returning learner_id, problem_id
            """;

    private final Outbox outbox;
    private final Clock clock;

    ReportLeak(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Marked(LearnerId learner, UUID problemId) {
        static Marked of(Row row) {
            return new Marked(new LearnerId(row.get("learner_id", UUID.class)), row.get("problem_id", UUID.class));
        }
    }

    /**
     * In the caller's transaction, which has not taken a learner's order yet.
     *
     * @return false when it was known, or there is no such session: nothing happens then
     */
    public Uni<Boolean> report(UUID sessionId) {
        Instant now = clock.instant();
        return Sql.first(MARK, Marked::of, sessionId, now).chain(marked -> marked.map(
                        session -> tell(sessionId, session, now).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> tell(UUID sessionId, Marked session, Instant now) {
        var found = new LeakFound(session.problemId(), sessionId);
        return LearnerOrder.take(session.learner())
                .chain(() -> outbox.add(Event.of("LeakFound", session.learner(), now, found)));
    }
}
