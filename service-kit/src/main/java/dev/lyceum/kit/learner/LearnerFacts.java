package dev.lyceum.kit.learner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The data of LearnerRegistered and LearnerUpdated: the whole state, so that the highest version alone tells everything.
 *
 * @param zoneEffectiveFrom absent while the learner has never said where they live; {@code timeZone} is then UTC
 */
public record LearnerFacts(
        long version,
        LearnerKind kind,
        Optional<UUID> keeperId,
        String timeZone,
        Optional<Instant> zoneEffectiveFrom,
        String language,
        GradeLevel gradeLevel,
        AgeBand ageBand,
        String alias) {

    public LearnerFacts {
        requireNonNull(kind, "kind");
        requireNonNull(timeZone, "timeZone");
        requireNonNull(language, "language");
        requireNonNull(gradeLevel, "gradeLevel");
        requireNonNull(ageBand, "ageBand");
        requireNonNull(alias, "alias");
    }
}
