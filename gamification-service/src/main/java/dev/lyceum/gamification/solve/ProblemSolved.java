package dev.lyceum.gamification.solve;

import static java.util.Objects.requireNonNull;

import dev.lyceum.kit.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The tutor's event, as far as we use it. Everything in it was measured by the tutor, nothing claimed by a client.
 *
 * @param repeat the learner had solved this problem before: it keeps a streak and earns nothing
 * @param studyDay the learner's own day, stamped once and for all
 */
record ProblemSolved(
        UUID solveId,
        String problemType,
        String difficulty,
        int hintsUsed,
        boolean repeat,
        LocalDate studyDay,
        Instant solvedAt) {

    ProblemSolved {
        requireNonNull(solveId, "solveId");
        requireNonNull(problemType, "problemType");
        requireNonNull(difficulty, "difficulty");
        requireNonNull(studyDay, "studyDay");
        requireNonNull(solvedAt, "solvedAt");
        if (hintsUsed < 0) {
            throw new IllegalArgumentException("hintsUsed < 0");
        }
        if (studyDay.isAfter(LocalDate.ofInstant(solvedAt, ZoneOffset.UTC).plusDays(1))) {
            throw new IllegalArgumentException("a studyDay that has not begun anywhere on earth");
        }
    }

    /** What decides the pay, and no more: a field that we come to read later must not make an old event look like another. */
    String fingerprint() {
        return Sha256.hex("%s %s %d %s".formatted(solveId, difficulty, hintsUsed, studyDay));
    }
}
