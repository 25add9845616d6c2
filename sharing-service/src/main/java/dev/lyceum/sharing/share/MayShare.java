package dev.lyceum.sharing.share;

import dev.lyceum.kit.consent.Consents;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing about a learner is made public without the consent that their age asks for. */
@ApplicationScoped
class MayShare {
    private final Database database;
    private final Learners learners;
    private final Consents consents;

    MayShare(Database database, Learners learners, Consents consents) {
        this.database = database;
        this.learners = learners;
        this.consents = consents;
    }

    /** 403 {@code consent-required} unless PUBLIC_SHARING is granted. */
    Uni<Void> require(LearnerId learner) {
        return database.read(() -> learners.find(learner))
                .invoke(known -> consents.require(Purpose.PUBLIC_SHARING, known))
                .replaceWithVoid();
    }
}
