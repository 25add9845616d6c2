package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A solve, as far as challenges care.
 *
 * @param challenge that its session was opened by
 */
public record SolvedChallenge(
        LearnerId learner,
        UUID solveId,
        UUID problemId,
        String problemType,
        String difficulty,
        Result result,
        boolean repeat,
        Optional<UUID> challenge,
        Instant at,
        UUID cause) {}
