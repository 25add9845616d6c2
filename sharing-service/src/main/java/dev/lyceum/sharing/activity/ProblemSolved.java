package dev.lyceum.sharing.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The tutor's event, as far as we use it. */
record ProblemSolved(
        UUID solveId,
        UUID sessionId,
        UUID problemId,
        String problemType,
        String difficulty,
        int hintsUsed,
        boolean repeat,
        LocalDate studyDay,
        Instant solvedAt,
        Optional<String> statement,
        Optional<String> shareCode) {

    ProblemSolved {
        requireNonNull(solveId, "solveId");
        requireNonNull(sessionId, "sessionId");
        requireNonNull(problemId, "problemId");
        requireNonNull(problemType, "problemType");
        requireNonNull(difficulty, "difficulty");
        requireNonNull(studyDay, "studyDay");
        requireNonNull(solvedAt, "solvedAt");
    }
}
