package dev.lyceum.gamification.solve;

import static java.util.Objects.requireNonNull;

import dev.lyceum.kit.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tutor's event, as far as we use it. Everything in it was measured by the tutor, nothing claimed by a client.
 *
 * @param sessionId where it was solved
 * @param problemId the one solved; another learner's session may hold the same
 * @param concepts what the problem exercises
 * @param daily it completes the problem of the day
 * @param dailyDate of that date
 * @param challengeId whose session it was
 * @param repeat the learner had solved this problem before: it keeps a streak and earns nothing, but it may complete a day
 * @param studyDay the learner's own day, stamped once and for all
 */
record ProblemSolved(
        UUID solveId,
        UUID sessionId,
        UUID problemId,
        String problemType,
        String difficulty,
        List<String> concepts,
        int hintsUsed,
        long secondsSpent,
        boolean daily,
        Optional<LocalDate> dailyDate,
        Optional<UUID> challengeId,
        boolean repeat,
        LocalDate studyDay,
        Instant solvedAt) {

    ProblemSolved {
        requireNonNull(solveId, "solveId");
        requireNonNull(sessionId, "sessionId");
        requireNonNull(problemId, "problemId");
        mustBeName(problemType);
        mustBeName(difficulty);
        concepts = List.copyOf(concepts);
        concepts.forEach(ProblemSolved::mustBeName);
        requireNonNull(studyDay, "studyDay");
        requireNonNull(solvedAt, "solvedAt");
        if (hintsUsed < 0 || secondsSpent < 0) {
            throw new IllegalArgumentException("hintsUsed or secondsSpent < 0");
        }
        if (daily && dailyDate.isEmpty()) {
            throw new IllegalArgumentException("daily without its dailyDate");
        }
        mustHaveBegun(studyDay, solvedAt);
        dailyDate.ifPresent(date -> mustHaveBegun(date, solvedAt));
    }

    private static void mustHaveBegun(LocalDate day, Instant when) {
        if (day.isAfter(LocalDate.ofInstant(when, ZoneOffset.UTC).plusDays(1))) {
            throw new IllegalArgumentException("a day that has not begun anywhere on earth");
        }
    }

    /** Names may be new to us, but nothing else is stored. */
    private static void mustBeName(String name) {
        if (!name.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("no name");
        }
    }

    /** With the answer given away: like a problem solved again it keeps a streak and earns nothing, and it completes nothing. */
    ProblemSolved voided() {
        return new ProblemSolved(
                solveId,
                sessionId,
                problemId,
                problemType,
                difficulty,
                concepts,
                hintsUsed,
                secondsSpent,
                false,
                Optional.empty(),
                Optional.empty(),
                true,
                studyDay,
                solvedAt);
    }

    /** The date that it completes. */
    Optional<LocalDate> completes() {
        return dailyDate.filter(date -> daily);
    }

    /** What decides the pay, and no more: a field that we come to read later must not make an old event look like another. */
    String fingerprint() {
        return Sha256.hex("%s %s %d %s".formatted(solveId, difficulty, hintsUsed, studyDay));
    }

    /** The same for what completing a date pays. */
    String fingerprint(LocalDate completed) {
        return Sha256.hex("%s %s %s".formatted(solveId, completed, studyDay));
    }
}
