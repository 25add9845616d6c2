package dev.lyceum.kit.consent;

import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** The consents of architecture.md section 2: what was decided, as far as this service has heard, and else the defaults by age. */
@ApplicationScoped
public class Consents {
    private final Caller caller;

    Consents(Caller caller) {
        this.caller = caller;
    }

    public boolean granted(Purpose purpose, Learner learner) {
        return purpose.isGranted(learner.decision(purpose), learner.isUnder13(caller.is(learner.id())));
    }

    /** 403 {@code consent-required} with the purpose, unless it is granted. */
    public void require(Purpose purpose, Learner learner) {
        if (!granted(purpose, learner)) {
            throw Problem.of(403, "consent-required", "This needs the consent of the learner's guardian.")
                    .with("purpose", purpose);
        }
    }
}
