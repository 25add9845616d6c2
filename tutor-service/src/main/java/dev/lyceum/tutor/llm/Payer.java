package dev.lyceum.tutor.llm;

import dev.lyceum.kit.learner.Learner;
import java.util.UUID;

/** On whose account a request is: the learner's, and their family's, which is whoever keeps the learner and all they keep. */
public record Payer(UUID learner, UUID family) {

    public static Payer of(Learner learner) {
        return new Payer(
                learner.id().value(), learner.keeperId().orElse(learner.id().value()));
    }
}
