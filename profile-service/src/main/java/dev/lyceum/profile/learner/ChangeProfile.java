package dev.lyceum.profile.learner;

import dev.lyceum.kit.learner.LearnerKind;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/** Applies a change to a locked profile and tells of it, unless it changes nothing. */
@ApplicationScoped
public class ChangeProfile {
    private final Outbox outbox;
    private final LearnerEvents events;
    private final Clock clock;

    ChangeProfile(Outbox outbox, LearnerEvents events, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** In the caller's transaction; {@code profile} is locked. */
    public Uni<LearnerProfile> change(LearnerProfile profile, ProfileChange change) {
        boolean changed = set(change.displayName(), profile.name, name -> profile.name = name)
                | set(change.timeZone(), profile.timeZone, zone -> moveTo(zone, profile))
                | set(change.language(), profile.language, language -> profile.language = language)
                | set(change.gradeLevel(), profile.gradeLevel, grade -> profile.gradeLevel = grade)
                | set(change.birthYear(), profile.birthYear, year -> bornIn(year, profile));
        if (!changed) {
            return Uni.createFrom().item(profile);
        }
        profile.version++;
        return outbox.add(events.updated(profile)).replaceWith(profile);
    }

    private void moveTo(String zone, LearnerProfile profile) {
        Instant now = clock.instant();
        if (!ZoneRule.allows(profile.zoneEffectiveFrom, now)) {
            throw Problem.refused("zone-change-too-soon", "A time zone can be changed once in 20 hours.");
        }
        profile.timeZone = zone;
        profile.zoneEffectiveFrom = now;
    }

    private void bornIn(int year, LearnerProfile profile) {
        boolean isTheirOwnWord = profile.kind == LearnerKind.SELF;
        if (isTheirOwnWord && !AgeRule.mayBecome(year, profile.birthYear, profile.ageBand(clock.instant()))) {
            throw Problem.refused("birth-year-not-yours", "Who is a minor does not grow older by saying so.");
        }
        profile.birthYear = year;
    }

    private static <T> boolean set(T wanted, T present, Consumer<T> setter) {
        if (wanted == null || Objects.equals(wanted, present)) {
            return false;
        }
        setter.accept(wanted);
        return true;
    }
}
