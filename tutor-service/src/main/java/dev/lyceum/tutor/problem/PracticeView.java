package dev.lyceum.tutor.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problems to practise, without their answers; asked for again with the seed, they are the same. */
@Schema(
        name = "Practice",
        description = "Problems to practise, without their answers; asked for again with the seed, they are the same.")
record PracticeView(long seed, List<ProblemView> items) {

    static PracticeView of(long seed, List<PosedProblem> problems) {
        return new PracticeView(seed, problems.stream().map(ProblemView::of).toList());
    }
}
