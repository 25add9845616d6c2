package dev.lyceum.gamification.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on which a learner solved something.
 *
 * @param sourceId the solve that made it active
 */
public record StudyDay(LocalDate day, UUID sourceId, Instant occurredAt) {}
