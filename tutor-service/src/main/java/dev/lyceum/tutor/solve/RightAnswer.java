package dev.lyceum.tutor.solve;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.problem.PosedProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session knows of the answer that solved it.
 *
 * @param question what the problem was read as
 * @param dailyDate the date whose problem the session was opened for
 * @param shareCode the share that the problem came by
 * @param challengeId the challenge that the problem came by
 * @param turn the number of the learner's message that holds it
 * @param given the answer as it was understood
 * @param attempts answers given so far, this one included
 */
public record RightAnswer(
        LearnerId learner,
        UUID sessionId,
        PosedProblem problem,
        Question question,
        Optional<LocalDate> dailyDate,
        Optional<String> shareCode,
        Optional<UUID> challengeId,
        int turn,
        String given,
        int hintsUsed,
        int attempts,
        long secondsSpent,
        Instant at) {}
