package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * On which a learner is judged.
 *
 * @param at when the deed was done that may have earned something
 * @param cause the event that told of it; none of what was earned before there was an achievement for it, or by a streak given back
 */
public record Occasion(LearnerId learner, Instant at, Optional<UUID> cause) {}
