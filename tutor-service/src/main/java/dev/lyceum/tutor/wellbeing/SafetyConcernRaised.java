package dev.lyceum.tutor.wellbeing;

import java.util.UUID;

/** The event; its schema is {@code contract/events/safety-concern-raised.v1.schema.json}. */
public record SafetyConcernRaised(UUID sessionId, Concern category) {}
