package dev.lyceum.profile.relationship;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.profile.learner.LearnerProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How an account stands to a learner now; in the caller's session. */
@ApplicationScoped
public class FindStanding {
    private final Clock clock;

    FindStanding(Clock clock) {
        this.clock = clock;
    }

    /** Also for a learner who is not on record: their own account counts as 13 or older. */
    public Uni<Standing> of(UUID account, LearnerId learner) {
        return LearnerProfile.find(learner).chain(found -> found.map(profile -> of(account, profile))
                .orElseGet(() -> ofUnknown(account, learner)));
    }

    private static Uni<Standing> ofUnknown(UUID account, LearnerId learner) {
        return Uni.createFrom().item(Standing.of(account.equals(learner.value()), false, false, Optional.empty()));
    }

    public Uni<Standing> of(UUID account, LearnerProfile profile) {
        Instant now = clock.instant();
        return Relationship.between(profile.id(), account, now).map(found -> standing(account, profile, found, now));
    }

    private static Standing standing(UUID account, LearnerProfile profile, Optional<Relationship> link, Instant now) {
        return Standing.of(
                account.equals(profile.learnerId),
                profile.isKeptBy(account),
                profile.isDecidedFor(now),
                link.map(Relationship::link));
    }
}
