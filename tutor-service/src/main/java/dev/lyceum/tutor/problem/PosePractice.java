package dev.lyceum.tutor.problem;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.PracticeProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Draws problems from the catalogue. */
@ApplicationScoped
public class PosePractice {
    private final Catalogue catalogue;
    private final PoseProblem poseProblem;
    private final Ids ids;

    PosePractice(Catalogue catalogue, PoseProblem poseProblem, Ids ids) {
        this.catalogue = catalogue;
        this.poseProblem = poseProblem;
        this.ids = ids;
    }

    /** One, in the caller's transaction, which has taken the learner's order; 422 when there is no such concept. */
    public Uni<PosedProblem> pose(LearnerId learner, PracticeWish wish) {
        return pose(learner, wish, seed(wish), 1).map(posed -> posed.get(0));
    }

    /** As many as asked for, in the caller's transaction. */
    Uni<PracticeView> pose(LearnerId learner, NewPractice request) {
        long seed = seed(request.wish());
        return LearnerOrder.take(learner)
                .chain(() -> pose(learner, request.wish(), seed, request.howMany()))
                .map(problems -> PracticeView.of(seed, problems));
    }

    private Uni<List<PosedProblem>> pose(LearnerId learner, PracticeWish wish, long seed, int count) {
        return OnWorker.compute(() -> catalogue.problems(wish.whichConcept(), wish.howDifficult(), seed, count))
                .chain(drawn -> pose(learner, wish, drawn));
    }

    private Uni<List<PosedProblem>> pose(LearnerId learner, PracticeWish wish, List<PracticeProblem> drawn) {
        return Multi.createFrom()
                .iterable(drawn)
                .onItem()
                .transformToUniAndConcatenate(problem -> poseProblem.pose(learner, problem, wish.howDifficult()))
                .collect()
                .asList();
    }

    private long seed(PracticeWish wish) {
        return Optional.ofNullable(wish.seed())
                .orElseGet(() -> ids.next().getLeastSignificantBits() & PracticeWish.MOST_SEED);
    }
}
