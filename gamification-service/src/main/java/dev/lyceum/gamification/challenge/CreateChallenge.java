package dev.lyceum.gamification.challenge;

import dev.lyceum.gamification.challenge.Challenge.OnProblem;
import dev.lyceum.gamification.streak.ReadStreaks;
import dev.lyceum.gamification.streak.StreakView;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a challenge. In the caller's transaction. */
@ApplicationScoped
class CreateChallenge {
    private final Learners learners;
    private final ReadStreaks readStreaks;
    private final ChallengeRulebook rules;
    private final Ids ids;
    private final Clock clock;

    CreateChallenge(Learners learners, ReadStreaks readStreaks, ChallengeRulebook rules, Ids ids, Clock clock) {
        this.learners = learners;
        this.readStreaks = readStreaks;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whom it is offered to the caller may act for.
     *
     * @throws Problem 404 for a problem that the learner has not solved, 422 for a streak that needs no rescue or the wrong one
     */
    Uni<Challenge> create(LearnerId creator, NewChallenge wanted, UUID by) {
        Instant now = clock.instant();
        return wanted.type().isAboutAProblem()
                ? dare(creator, wanted, by, now)
                : rescue(creator, Optional.ofNullable(wanted.toLearnerId()).orElse(creator), by, now);
    }

    private Uni<Challenge> dare(LearnerId creator, NewChallenge wanted, UUID by, Instant now) {
        if (creator.equals(wanted.toLearnerId())) {
            throw Problem.refused("own-challenge", "Nobody dares themselves to what they have done.");
        }
        return Challenges.solved(creator, wanted.problemId())
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(problem -> add(
                        wanted.type(),
                        creator,
                        Optional.ofNullable(wanted.toLearnerId()),
                        Optional.of(problem),
                        by,
                        now,
                        now.plus(rules.at(now).lasts())));
    }

    /** Until the end of the day by whose clocks the streak runs; one's own is accepted by being made. */
    private Uni<Challenge> rescue(LearnerId creator, LearnerId of, UUID by, Instant now) {
        return learners.find(of)
                .chain(learner -> readStreaks.asOf(now, List.of(learner)).map(streaks -> streaks.get(of)))
                .invoke(CreateChallenge::mustBeInDanger)
                .chain(streak -> add(
                        ChallengeType.STREAK_RESCUE,
                        creator,
                        Optional.of(of),
                        Optional.empty(),
                        by,
                        now,
                        streak.deadline()))
                .chain(made -> creator.equals(of)
                        ? AcceptChallenge.accepted(made, of, Optional.empty(), now)
                        : Uni.createFrom().item(made));
    }

    private static void mustBeInDanger(StreakView streak) {
        if (streak.current() == 0 || streak.activeToday()) {
            throw Problem.refused("no-streak-to-rescue", "There is no streak that ends today.");
        }
    }

    private Uni<Challenge> add(
            ChallengeType type,
            LearnerId creator,
            Optional<LearnerId> opponent,
            Optional<OnProblem> problem,
            UUID by,
            Instant now,
            Instant expiresAt) {
        var wanted =
                new Challenges.New(ids.next(), type, creator, opponent, problem, Optional.empty(), by, now, expiresAt);
        return Challenges.add(wanted)
                .map(Optional::orElseThrow)
                .call(made -> TellOfChallenges.note(made, now, Optional.empty()));
    }
}
