package dev.lyceum.tutor.session;

import java.util.UUID;

/** The event; its schema is {@code contract/events/session-started.v1.schema.json}. */
record SessionStarted(UUID sessionId, UUID problemId, Source source) {}
