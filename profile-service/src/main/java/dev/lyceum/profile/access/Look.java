package dev.lyceum.profile.access;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An adult looks at a learner's things in one of the services; noted once an hour. */
record Look(LearnerId learner, UUID adult, AskingService service, Instant at) {

    Instant hour() {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
