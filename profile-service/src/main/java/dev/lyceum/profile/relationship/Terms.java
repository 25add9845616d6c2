package dev.lyceum.profile.relationship;

import java.time.Instant;
import java.util.Optional;

/** What a relationship gives, and until when; without an end, for good. */
record Terms(boolean canView, boolean canManage, Optional<Instant> endsAt) {

    /** Whether anything is given here that is not given there. */
    boolean giveMoreThan(Terms other) {
        return canView && !other.canView || canManage && !other.canManage || endAfter(other);
    }

    private boolean endAfter(Terms other) {
        return other.endsAt
                .map(end -> endsAt.map(later -> later.isAfter(end)).orElse(true))
                .orElse(false);
    }
}
