package dev.lyceum.profile.consent;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.profile.learner.LockLearner;
import dev.lyceum.profile.relationship.FindStanding;
import dev.lyceum.profile.relationship.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Grants or withdraws a consent, keeps that it was decided, and tells of it. In the caller's transaction. */
@ApplicationScoped
class DecideConsent {
    private final LockLearner lockLearner;
    private final FindStanding findStanding;
    private final Outbox outbox;
    private final Clock clock;

    DecideConsent(LockLearner lockLearner, FindStanding findStanding, Outbox outbox, Clock clock) {
        this.lockLearner = lockLearner;
        this.findStanding = findStanding;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** 422 for who does not decide for the learner; the same decision again changes nothing. */
    Uni<Void> decide(LearnerId learner, Purpose purpose, boolean granted, UUID by) {
        return lockLearner
                .lock(learner)
                .chain(profile -> findStanding.of(by, profile))
                .map(standing -> new Purpose.Decision(granted, isByGuardian(standing)))
                .chain(decision -> Decisions.last(learner, purpose)
                        .chain(last -> last.map(Consent.Decided::decision).equals(Optional.of(decision))
                                ? Uni.createFrom().voidItem()
                                : add(learner, purpose, after(last, decision), by)));
    }

    private static boolean isByGuardian(Standing standing) {
        if (!standing.decides()) {
            throw Problem.refused("not-yours-to-decide", "Somebody else decides this for the learner.");
        }
        return standing != Standing.LEARNER;
    }

    private Consent.Decided after(Optional<Consent.Decided> last, Purpose.Decision decision) {
        long version = last.map(Consent.Decided::version).orElse(0L) + 1;
        return new Consent.Decided(version, decision, clock.instant());
    }

    private Uni<Void> add(LearnerId learner, Purpose purpose, Consent.Decided decided, UUID by) {
        return Decisions.add(learner, purpose, decided, by)
                .chain(() -> outbox.add(Event.of("ConsentChanged", learner, decided.at(), decided.facts(purpose))));
    }
}
