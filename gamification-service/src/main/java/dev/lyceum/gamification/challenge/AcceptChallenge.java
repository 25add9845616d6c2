package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes a challenge up. In the caller's transaction. */
@ApplicationScoped
class AcceptChallenge {
    private final Clock clock;

    AcceptChallenge(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param code of a share of it; whom it was offered to needs none
     * @throws Problem 404 for one that is not theirs to accept, 409 for their own or one that is taken, 410 for one that is over
     */
    Uni<Challenge> accept(UUID id, LearnerId learner, Optional<String> code) {
        Instant now = clock.instant();
        return Challenges.find(id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(challenge -> mustBeTheirs(challenge, learner, code, now))
                .invoke(challenge -> mustStand(challenge, learner, now))
                .chain(challenge -> accepted(challenge, learner, code, now));
    }

    /** A rival may have been faster. */
    static Uni<Challenge> accepted(Challenge challenge, LearnerId learner, Optional<String> code, Instant now) {
        return Challenges.accept(challenge.id(), learner, code, now)
                .map(accepted -> accepted.orElseThrow(AcceptChallenge::taken))
                .call(accepted -> TellOfChallenges.note(accepted, now, Optional.empty()));
    }

    /** Whose it is may be known to them already; to anybody else only the code of a link says that it is there. */
    private static Uni<Void> mustBeTheirs(Challenge challenge, LearnerId learner, Optional<String> code, Instant now) {
        boolean isTheirs = learner.equals(challenge.creator())
                || challenge.opponent().filter(learner::equals).isPresent();
        if (isTheirs && code.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return ChallengeShares.isOf(code.orElseThrow(Problem::notFound), challenge.id(), now)
                .invoke(isOf -> {
                    if (!isOf) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }

    private static void mustStand(Challenge challenge, LearnerId learner, Instant now) {
        if (challenge.isOver(now)) {
            throw Problem.of(410, "challenge-expired", "The time for this challenge is over.");
        }
        if (learner.equals(challenge.creator())) {
            throw Problem.conflict("own-challenge", "This learner made the challenge.");
        }
        if (challenge.state() != ChallengeState.PENDING) {
            throw taken();
        }
    }

    private static Problem taken() {
        return Problem.conflict("challenge-taken", "This challenge has been accepted already.");
    }
}
