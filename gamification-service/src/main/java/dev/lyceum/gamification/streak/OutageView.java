package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outage that was declared. */
@Schema(name = "Outage")
record OutageView(UUID outageId, Instant from, Instant to, String reason, Instant declaredAt) {}
