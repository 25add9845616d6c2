package dev.lyceum.gamification.xp;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A solved problem, as far as it earns XP.
 *
 * @param source which service told of it, and {@code eventId} by which event: together they are paid once
 * @param sourceId the solve
 * @param payloadHash of what the event said
 */
public record Earning(
        LearnerId learner,
        String difficulty,
        int hintsUsed,
        LocalDate studyDay,
        Instant at,
        String source,
        UUID eventId,
        UUID sourceId,
        String payloadHash) {}
