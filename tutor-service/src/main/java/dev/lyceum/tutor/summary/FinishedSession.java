package dev.lyceum.tutor.summary;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.problem.PosedProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What there is to sum up.
 *
 * @param mistakes likely ones, each kind once, the most frequent first
 */
public record FinishedSession(
        UUID sessionId,
        LearnerId learner,
        PosedProblem problem,
        Scene scene,
        boolean solved,
        int hintsUsed,
        int attempts,
        List<Mistake> mistakes,
        long secondsSpent,
        Instant at) {}
