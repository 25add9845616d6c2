package dev.lyceum.tutor.session;

import java.util.UUID;

/** The event; its schema is {@code contract/events/session-ended.v1.schema.json}. */
record SessionEnded(UUID sessionId, SessionState outcome, int turns, long durationSeconds) {

    static SessionEnded of(TutoringSession session) {
        return new SessionEnded(session.id, session.state, session.turns, session.secondsSpent());
    }
}
