package dev.lyceum.gamification.challenge;

import dev.lyceum.gamification.challenge.Challenge.OnProblem;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What solves mean to challenges: each completes the one that its session was opened by, and any rescue of the learner's streak; and
 * a hard one makes another, if the learner wants that. In the caller's transaction.
 */
@ApplicationScoped
public class SolveChallenges {
    private static final String WISH = "select 1 as one from challenge_wish where learner_id = ?1 and automatic";

    private final ChallengeRulebook rules;
    private final Ids ids;
    private final Clock clock;

    SolveChallenges(ChallengeRulebook rules, Ids ids, Clock clock) {
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param solves no two of one learner */
    public Uni<Void> solve(List<SolvedChallenge> solves) {
        Map<LearnerId, SolvedChallenge> byLearner =
                solves.stream().collect(Collectors.toMap(SolvedChallenge::learner, Function.identity()));
        return Challenges.toComplete(solves)
                .chain(found -> OneByOne.each(
                        found,
                        challenge -> complete(
                                challenge, byLearner.get(challenge.opponent().orElseThrow()))))
                .chain(() -> OneByOne.each(solves, this::makeAnother));
    }

    private static Uni<Void> complete(Challenge challenge, SolvedChallenge solve) {
        return Challenges.complete(challenge, solve.result(), winner(challenge, solve), solve.at())
                .chain(completed -> completed
                        .map(now -> TellOfChallenges.note(now, solve.at(), Optional.of(solve.cause())))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static Optional<LearnerId> winner(Challenge challenge, SolvedChallenge solve) {
        Result before = challenge.problem().map(OnProblem::solved).orElse(solve.result());
        return switch (challenge.type().winner(before, solve.result())) {
            case CREATOR -> Optional.of(challenge.creator());
            case OPPONENT -> Optional.of(solve.learner());
            case NOBODY -> Optional.empty();
        };
    }

    private Uni<Void> makeAnother(SolvedChallenge solve) {
        Instant now = clock.instant();
        ChallengeRules inForce = rules.at(now);
        if (!inForce.automatic().isFor(solve)) {
            return Uni.createFrom().voidItem();
        }
        return Sql.first(WISH, row -> true, solve.learner().value())
                .chain(wanted -> wanted.isPresent()
                        ? make(solve, now, inForce)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> make(SolvedChallenge solve, Instant now, ChallengeRules inForce) {
        var problem = new OnProblem(solve.problemId(), solve.problemType(), solve.difficulty(), solve.result());
        return Challenges.add(new Challenges.New(
                        ids.next(),
                        ChallengeType.BEAT_MY_SKILL,
                        solve.learner(),
                        Optional.empty(),
                        Optional.of(problem),
                        Optional.of(solve.solveId()),
                        solve.learner().value(),
                        now,
                        now.plus(inForce.lasts())))
                .chain(made -> made.map(one -> TellOfChallenges.note(one, now, Optional.of(solve.cause())))
                        .orElse(Uni.createFrom().voidItem()));
    }
}
