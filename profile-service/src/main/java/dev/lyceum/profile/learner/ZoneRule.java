package dev.lyceum.profile.learner;

import java.time.Duration;
import java.time.Instant;

/** How often a learner may move: a day that can be stretched at will is no day (peers-features.md 5.3). */
final class ZoneRule {
    static final Duration BETWEEN_CHANGES = Duration.ofHours(20);

    private ZoneRule() {}

    /** @param lastChange null while the learner has never said where they live */
    static boolean allows(Instant lastChange, Instant now) {
        return lastChange == null || !now.isBefore(lastChange.plus(BETWEEN_CHANGES));
    }
}
