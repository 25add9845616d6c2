package dev.lyceum.gamification.solve;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The tutor's event: in this session the answer of this problem was given away. */
record LeakFound(UUID problemId, UUID sessionId) {

    LeakFound {
        requireNonNull(problemId, "problemId");
        requireNonNull(sessionId, "sessionId");
    }
}
