package dev.lyceum.tutor.solve;

import dev.lyceum.tutor.problem.PosedProblem;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The event; its schema is {@code contract/events/problem-solved.v1.schema.json}.
 *
 * @param daily whether it completes the problem of a day, that of {@code dailyDate}
 * @param statement our own rendering of the problem, never the learner's text
 */
record ProblemSolved(
        UUID solveId,
        UUID sessionId,
        UUID problemId,
        ProblemType problemType,
        Difficulty difficulty,
        List<String> concepts,
        int hintsUsed,
        int attempts,
        long secondsSpent,
        boolean daily,
        Optional<LocalDate> dailyDate,
        Optional<String> shareCode,
        Optional<UUID> challengeId,
        boolean repeat,
        LocalDate studyDay,
        long zoneVersion,
        Instant solvedAt,
        Optional<String> statement) {

    static ProblemSolved of(Solve solve, RightAnswer answer, Optional<LocalDate> completed) {
        PosedProblem problem = answer.problem();
        return new ProblemSolved(
                solve.id,
                solve.sessionId,
                solve.problemId,
                problem.type,
                problem.difficulty,
                problem.concepts,
                solve.hintsUsed,
                solve.attempts,
                solve.secondsSpent,
                completed.isPresent(),
                completed,
                answer.shareCode(),
                answer.challengeId(),
                solve.repeat,
                solve.studyDay,
                solve.zoneVersion,
                solve.solvedAt,
                answer.question().statement());
    }
}
