package dev.lyceum.gamification.xp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When something was done.
 *
 * @param studyDay the learner's own day, in whose bucket it is paid
 * @param claimed what its event says, when that was still to come as we heard of it; {@code at} is then when we did
 */
public record Moment(LocalDate studyDay, Instant at, Optional<Instant> claimed) {
    public static Moment of(LocalDate studyDay, Instant at) {
        return new Moment(studyDay, at, Optional.empty());
    }
}
