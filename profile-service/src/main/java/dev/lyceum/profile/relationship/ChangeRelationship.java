package dev.lyceum.profile.relationship;

import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.profile.learner.LearnerProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** Sets other terms for a relationship, or ends it, as far as the caller has a say in it. In the caller's transaction. */
@ApplicationScoped
class ChangeRelationship {
    private final FindStanding findStanding;
    private final EndRelationship endRelationship;
    private final RelationshipEvents events;
    private final Outbox outbox;
    private final Clock clock;

    ChangeRelationship(
            FindStanding findStanding,
            EndRelationship endRelationship,
            RelationshipEvents events,
            Outbox outbox,
            Clock clock) {
        this.findStanding = findStanding;
        this.endRelationship = endRelationship;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * 404 for what is none of the caller's business.
     *
     * @param precondition what must hold of the relationship once nobody else can change it
     */
    Uni<Void> change(UUID id, UUID by, RelationshipChange change, Function<UUID, Uni<Void>> precondition) {
        return lock(id, by)
                .call(() -> precondition.apply(id))
                .chain(say -> say.about().terms().equals(terms(say, change)) ? nothing() : agreeOn(say, change));
    }

    Uni<Void> end(UUID id, UUID by) {
        return lock(id, by).chain(say -> {
            say.mustAllowToTake();
            return endRelationship.end(say.about());
        });
    }

    private Uni<Void> agreeOn(Say say, RelationshipChange change) {
        Terms wanted = terms(say, change);
        say.mustAllow(wanted);
        say.about().agreeOn(wanted);
        return outbox.add(events.changed(say.about()));
    }

    private Terms terms(Say say, RelationshipChange change) {
        return change.on(say.about().terms(), clock.instant());
    }

    private Uni<Say> lock(UUID id, UUID by) {
        return Relationship.learnerOf(id)
                .chain(learner -> LearnerProfile.lock(learner.orElseThrow(Problem::notFound)))
                .chain(profile -> say(id, by, profile.orElseThrow(Problem::notFound)));
    }

    private Uni<Say> say(UUID id, UUID by, LearnerProfile profile) {
        return Relationship.find(id, clock.instant())
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(about -> findStanding.of(by, profile).map(standing -> Say.of(standing, by, about)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** What somebody has to say about a relationship. */
    private record Say(Standing standing, boolean isTheirOwn, Relationship about) {

        static Say of(Standing standing, UUID account, Relationship about) {
            var say = new Say(standing, account.equals(about.adultId), about);
            if (!say.isTheirOwn && !standing.isFamily()) {
                throw Problem.notFound();
            }
            return say;
        }

        void mustAllow(Terms wanted) {
            if (wanted.giveMoreThan(about.terms()) && !standing.mayRaise(isTheirOwn)) {
                throw Refusals.notYoursToDecide();
            }
            if (about.terms().giveMoreThan(wanted)) {
                mustAllowToTake();
            }
        }

        void mustAllowToTake() {
            if (!standing.mayLower(about.relation, isTheirOwn)) {
                throw Refusals.notYoursToDecide();
            }
        }
    }
}
