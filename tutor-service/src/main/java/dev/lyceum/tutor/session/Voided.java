package dev.lyceum.tutor.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why what is solved in a session counts for nothing, and since when that is known. */
@Schema(name = "Voided", description = "What is solved in this session counts for nothing; absent where it counts.")
record Voided(Reason reason, Instant at) {

    @Schema(name = "VoidedReason")
    enum Reason {
        /** The tutor gave the answer away. */
        ANSWER_LEAKED
    }

    /** @param leakedAt null as long as nobody knows of a leak, and so is this */
    static Voided since(Instant leakedAt) {
        return leakedAt == null ? null : new Voided(Reason.ANSWER_LEAKED, leakedAt);
    }
}
