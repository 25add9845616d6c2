package dev.lyceum.tutor.problem;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.PracticeProblem;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Draws problems from the catalogue, read at start-up: with a file that is not usable the service does not start. */
@Startup
@Singleton
class PosePractice {
    private final Catalogue catalogue = Catalogue.read();
    private final PoseProblem poseProblem;
    private final Ids ids;

    PosePractice(PoseProblem poseProblem, Ids ids) {
        this.poseProblem = poseProblem;
        this.ids = ids;
    }

    /** In the caller's transaction. */
    Uni<PracticeView> pose(LearnerId learner, NewPractice request) {
        long seed = Optional.ofNullable(request.seed()).orElseGet(this::newSeed);
        List<PracticeProblem> drawn =
                catalogue.problems(request.whichConcept(), request.howDifficult(), seed, request.howMany());
        return LearnerOrder.take(learner)
                .chain(() -> Multi.createFrom()
                        .iterable(drawn)
                        .onItem()
                        .transformToUniAndConcatenate(
                                problem -> poseProblem.pose(learner, problem, request.howDifficult()))
                        .collect()
                        .asList())
                .map(problems -> PracticeView.of(seed, problems));
    }

    private long newSeed() {
        return ids.next().getLeastSignificantBits() & NewPractice.MOST_SEED;
    }
}
