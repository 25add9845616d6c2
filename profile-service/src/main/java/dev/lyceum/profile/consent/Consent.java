package dev.lyceum.profile.consent;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.ConsentFacts;
import dev.lyceum.kit.learner.Purpose;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a purpose is consented to, and since when. */
@Schema(name = "Consent")
record Consent(
        LearnerId learnerId,
        Purpose purpose,
        @Schema(description = "What holds now: the last decision, or the default of the learner's age.")
                boolean granted,
        @Schema(description = "Grows by one with every decision; 0 while nobody has decided.") long version,
        @Schema(description = "Absent while nobody has decided.") Instant decidedAt) {

    @Schema(name = "ConsentDecision")
    record Wanted(@NotNull Boolean granted) {}

    /** One decision, as it is kept. */
    record Decided(long version, Purpose.Decision decision, Instant at) {

        ConsentFacts facts(Purpose purpose) {
            return new ConsentFacts(purpose, decision.granted(), decision.byGuardian(), version);
        }
    }
}
