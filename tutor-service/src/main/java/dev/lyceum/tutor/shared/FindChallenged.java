package dev.lyceum.tutor.shared;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.shared.Challenges.Challenge;
import dev.lyceum.tutor.shared.FindShared.Shown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Finds the problem that a learner was dared to solve, in the caller's session. */
@ApplicationScoped
public class FindChallenged {
    private final Clock clock;

    FindChallenged(Clock clock) {
        this.clock = clock;
    }

    /** 404 for one that this learner has not accepted or a problem that nobody else may read, 410 for one that has ended. */
    public Uni<Shown> find(LearnerId learner, UUID challenge) {
        return Challenges.find(challenge)
                .map(found -> found.filter(one -> isTheirs(one, learner)).orElseThrow(Problem::notFound))
                .invoke(this::mustGoOn)
                .chain(one -> FindShared.shown(one.creator(), one.problemId(), one.isOurs()));
    }

    private static boolean isTheirs(Challenge challenge, LearnerId learner) {
        return challenge.opponent().filter(learner::equals).isPresent();
    }

    private void mustGoOn(Challenge challenge) {
        if (challenge.hasEnded(clock.instant())) {
            throw Problem.of(410, "gone", "This challenge has ended.");
        }
        if (!challenge.isAccepted()) {
            throw Problem.notFound();
        }
    }
}
