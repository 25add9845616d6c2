package dev.lyceum.tutor.leak;

import java.util.UUID;

/** The event; its schema is {@code contract/events/leak-found.v1.schema.json}. */
record LeakFound(UUID problemId, UUID sessionId) {}
