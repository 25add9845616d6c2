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

    /** One, which is nobody's yet; 422 when there is no such concept. */
    public Uni<Practised> draw(PracticeWish wish) {
        return drawn(wish, seed(wish)).map(drawn -> new Practised(drawn.get(0), wish.howDifficult()));
    }

    /** In the caller's transaction, which has taken the learner's order. */
    public Uni<Posed> pose(LearnerId learner, Practised drawn) {
        return poseProblem.pose(learner, drawn);
    }

    /** As many as asked for, to be looked at; in the caller's transaction. */
    Uni<PracticeView> show(LearnerId learner, PracticeWish wish) {
        long seed = seed(wish);
        return LearnerOrder.take(learner)
                .chain(() -> drawn(wish, seed))
                .chain(drawn -> show(learner, wish, drawn))
                .map(problems -> PracticeView.of(seed, problems));
    }

    private Uni<List<PracticeProblem>> drawn(PracticeWish wish, long seed) {
        return OnWorker.compute(
                () -> catalogue.problems(wish.whichConcept(), wish.howDifficult(), seed, wish.howMany()));
    }

    private Uni<List<PosedProblem>> show(LearnerId learner, PracticeWish wish, List<PracticeProblem> drawn) {
        return Multi.createFrom()
                .iterable(drawn)
                .onItem()
                .transformToUniAndConcatenate(problem -> poseProblem.show(learner, problem, wish.howDifficult()))
                .collect()
                .asList();
    }

    private long seed(PracticeWish wish) {
        return Optional.ofNullable(wish.seed())
                .orElseGet(() -> ids.next().getLeastSignificantBits() & PracticeWish.MOST_SEED);
    }
}
