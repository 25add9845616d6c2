package dev.lyceum.tutor.session;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.daily.PoseDaily;
import dev.lyceum.tutor.problem.PosePractice;
import dev.lyceum.tutor.problem.PoseProblem;
import dev.lyceum.tutor.problem.Posed;
import dev.lyceum.tutor.problem.Practised;
import dev.lyceum.tutor.shared.FindChallenged;
import dev.lyceum.tutor.shared.FindShared;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Finds the problem that a session is to be about. */
@ApplicationScoped
class ChooseProblem {
    private final PoseProblem poseProblem;
    private final PosePractice posePractice;
    private final PoseDaily poseDaily;
    private final FindShared findShared;
    private final FindChallenged findChallenged;

    ChooseProblem(
            PoseProblem poseProblem,
            PosePractice posePractice,
            PoseDaily poseDaily,
            FindShared findShared,
            FindChallenged findChallenged) {
        this.poseProblem = poseProblem;
        this.posePractice = posePractice;
        this.poseDaily = poseDaily;
        this.findShared = findShared;
        this.findChallenged = findChallenged;
    }

    /**
     * @param dailyDate the learner's today, when it is today's problem
     * @param shareCode when it is a shared problem
     * @param challengeId when it is what the learner was dared to
     */
    record Chosen(
            Posed posed,
            Source source,
            Optional<LocalDate> dailyDate,
            Optional<String> shareCode,
            Optional<UUID> challengeId) {
        Chosen(Posed posed, Source source) {
            this(posed, source, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * In the caller's transaction, which has taken the learner's order.
     *
     * @param drawn what is to be practised, if something is
     */
    Uni<Chosen> choose(LearnerId learner, NewSession request, Optional<Practised> drawn) {
        if (request.problemId() != null) {
            return poseProblem
                    .again(learner, request.problemId())
                    .chain(PoseProblem::read)
                    .map(posed -> new Chosen(posed, Source.TYPED));
        }
        if (drawn.isPresent()) {
            return posePractice.pose(learner, drawn.get()).map(posed -> new Chosen(posed, Source.PRACTICE));
        }
        if (request.problem() != null) {
            return poseProblem.pose(learner, request.problem().text()).map(posed -> new Chosen(posed, Source.TYPED));
        }
        if (request.shareCode() != null) {
            return shared(learner, request.shareCode());
        }
        if (request.challengeId() != null) {
            return challenged(learner, request.challengeId());
        }
        return poseDaily
                .today(learner)
                .map(today -> new Chosen(
                        today.posed(), Source.DAILY, Optional.of(today.date()), Optional.empty(), Optional.empty()));
    }

    private Uni<Chosen> shared(LearnerId learner, String code) {
        return findShared
                .find(code)
                .chain(shown -> poseProblem.pose(learner, shown.posed().problem(), shown.text()))
                .map(posed -> new Chosen(posed, Source.SHARED, Optional.empty(), Optional.of(code), Optional.empty()));
    }

    private Uni<Chosen> challenged(LearnerId learner, UUID challenge) {
        return findChallenged
                .find(learner, challenge)
                .chain(shown -> poseProblem.pose(learner, shown.posed().problem(), shown.text()))
                .map(posed -> new Chosen(
                        posed, Source.CHALLENGE, Optional.empty(), Optional.empty(), Optional.of(challenge)));
    }
}
