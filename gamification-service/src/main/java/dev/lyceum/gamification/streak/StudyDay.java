package dev.lyceum.gamification.streak;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on which a learner solved something.
 *
 * @param sourceId the solve that made it active
 * @param cause the event that told of it
 */
public record StudyDay(LearnerId learner, LocalDate day, UUID sourceId, Instant occurredAt, UUID cause) {}
