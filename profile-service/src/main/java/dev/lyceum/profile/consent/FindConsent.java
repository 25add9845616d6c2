package dev.lyceum.profile.consent;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.profile.learner.LearnerProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** What holds now, by the last decision and the learner's age; in the caller's session. */
@ApplicationScoped
class FindConsent {
    private final Clock clock;

    FindConsent(Clock clock) {
        this.clock = clock;
    }

    Uni<Consent> of(LearnerId learner, Purpose purpose) {
        return LearnerProfile.find(learner).map(this::isUnder13).chain(under13 -> Decisions.last(learner, purpose)
                .map(last -> consent(learner, purpose, last, under13)));
    }

    /** An own account that is not on record counts as 13 or older. */
    private boolean isUnder13(Optional<LearnerProfile> found) {
        return found.filter(profile -> profile.isUnder13(clock.instant())).isPresent();
    }

    private static Consent consent(
            LearnerId learner, Purpose purpose, Optional<Consent.Decided> last, boolean under13) {
        return new Consent(
                learner,
                purpose,
                purpose.isGranted(last.map(Consent.Decided::decision), under13),
                last.map(Consent.Decided::version).orElse(0L),
                last.map(Consent.Decided::at).orElse(null));
    }
}
