package dev.lyceum.tutor.session;

import dev.lyceum.kit.consent.Consents;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.tutor.llm.Payer;
import dev.lyceum.tutor.llm.Phrase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a model may hear of what a learner says: there is one, there is consent, and something is left of the budget. */
@ApplicationScoped
class MayPhrase {
    private final Phrase phrase;
    private final Learners learners;
    private final Consents consents;

    MayPhrase(Phrase phrase, Learners learners, Consents consents) {
        this.phrase = phrase;
        this.learners = learners;
        this.consents = consents;
    }

    /** Whether there is one to ask about. */
    boolean isOn() {
        return phrase.isOn();
    }

    /** In the caller's session; 429 when the budget is spent and that is how it is set. */
    Uni<Boolean> of(LearnerId learner) {
        return phrase.isOn()
                ? learners.find(learner).chain(this::of)
                : Uni.createFrom().item(false);
    }

    private Uni<Boolean> of(Learner learner) {
        return consents.granted(Purpose.LLM_TUTORING, learner)
                ? phrase.isAffordable(Payer.of(learner))
                : Uni.createFrom().item(false);
    }
}
