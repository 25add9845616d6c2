package dev.lyceum.profile.learner;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.learner.LearnerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** What the other services are told of a learner: the whole state but the name and the birth year. */
@ApplicationScoped
class LearnerEvents {
    private final Clock clock;

    LearnerEvents(Clock clock) {
        this.clock = clock;
    }

    Event registered(LearnerProfile profile) {
        return Event.of("LearnerRegistered", profile.id(), profile.createdAt, facts(profile));
    }

    Event updated(LearnerProfile profile) {
        return Event.of("LearnerUpdated", profile.id(), clock.instant(), facts(profile));
    }

    private LearnerFacts facts(LearnerProfile profile) {
        return new LearnerFacts(
                profile.version,
                profile.kind,
                Optional.ofNullable(profile.keeperId),
                profile.zoneOrUtc(),
                Optional.ofNullable(profile.zoneEffectiveFrom),
                profile.language,
                profile.gradeLevel,
                profile.ageBand(clock.instant()),
                profile.alias);
    }
}
