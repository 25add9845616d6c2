package dev.lyceum.tutor.problem;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.solution.DeriveAnswer;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ReadProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes a problem into a learner's history; the same text is the same problem. */
@ApplicationScoped
public class PoseProblem {
    private final Ids ids;
    private final Clock clock;

    PoseProblem(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's transaction, which has taken the learner's order. */
    public Uni<Posed> pose(LearnerId learner, String text) {
        String posed = text.strip();
        return PosedProblem.find(learner, posed)
                .chain(known -> known.map(PoseProblem::read).orElseGet(() -> derived(learner, posed)));
    }

    /** A problem with its author's answer. The learner may have typed the same text before: then that problem gets the answer. */
    public Uni<Posed> pose(LearnerId learner, PracticeProblem authored, Difficulty difficulty) {
        return pose(learner, new Practised(authored, difficulty));
    }

    Uni<Posed> pose(LearnerId learner, Practised drawn) {
        return PosedProblem.find(learner, drawn.text())
                .chain(known -> known.map(problem -> read(problem.isBy(drawn.authored(), drawn.difficulty())))
                        .orElseGet(() -> fresh(learner, drawn)));
    }

    /**
     * Another learner's problem, with all that is known of it.
     *
     * @param text what this learner is shown of it
     */
    public Uni<Posed> pose(LearnerId learner, PosedProblem another, String text) {
        return PosedProblem.find(learner, text)
                .chain(known -> known.map(PoseProblem::read).orElseGet(() -> copied(learner, another, text)));
    }

    /** The same to be looked at: one that is known already is not read again. */
    public Uni<PosedProblem> show(LearnerId learner, PracticeProblem authored, Difficulty difficulty) {
        return PosedProblem.find(learner, authored.text())
                .chain(known -> known.map(problem -> Uni.createFrom().item(problem.isBy(authored, difficulty)))
                        .orElseGet(() -> fresh(learner, new Practised(authored, difficulty))
                                .map(Posed::problem)));
    }

    /** The same, if it is there and needs no change. */
    public static Uni<Optional<PosedProblem>> known(LearnerId learner, PracticeProblem authored) {
        return PosedProblem.find(learner, authored.text()).map(found -> found.filter(PosedProblem::isAuthored));
    }

    /** A problem of this learner's history; 404 for any other. */
    public Uni<PosedProblem> again(LearnerId learner, UUID problemId) {
        return PosedProblem.find(learner, problemId).map(found -> found.orElseThrow(Problem::notFound));
    }

    /** With its text read, which is done on a worker. */
    public static Uni<Posed> read(PosedProblem problem) {
        return OnWorker.compute(() -> new Posed(problem, problem.question()));
    }

    /** With its answer, where the way to it is known. */
    private Uni<Posed> derived(LearnerId learner, String text) {
        return OnWorker.compute(() -> {
                    ProblemReading reading = ReadProblem.read(text);
                    PosedProblem problem = problem(learner, text, reading).isAnsweredBy(answer(reading));
                    return new Posed(problem, problem.question(reading));
                })
                .call(posed -> posed.problem().persist());
    }

    private Uni<Posed> copied(LearnerId learner, PosedProblem another, String text) {
        var copy = another.copyOf(text);
        copy.id = ids.next();
        copy.learnerId = learner.value();
        copy.createdAt = clock.instant();
        return copy.<PosedProblem>persist().chain(PoseProblem::read);
    }

    private static Optional<Expected> answer(ProblemReading reading) {
        return reading.isVerified() ? Optional.empty() : DeriveAnswer.of(reading);
    }

    /** In whatever words, it is the author's problem, and pays as such. */
    private Uni<Posed> fresh(LearnerId learner, Practised drawn) {
        return OnWorker.compute(() -> {
                    ProblemReading reading = ReadProblem.read(drawn.text());
                    PosedProblem problem =
                            problem(learner, drawn.text(), reading).isBy(drawn.authored(), drawn.difficulty());
                    problem.key = drawn.key(reading);
                    return new Posed(problem, problem.question(reading));
                })
                .call(posed -> posed.problem().persist());
    }

    private PosedProblem problem(LearnerId learner, String text, ProblemReading reading) {
        var problem = new PosedProblem();
        problem.id = ids.next();
        problem.learnerId = learner.value();
        problem.key = reading.key();
        problem.text = text;
        problem.type = reading.type();
        problem.difficulty = reading.difficulty();
        problem.concepts = reading.concepts().stream().map(Enum::name).toList();
        problem.verified = reading.isVerified();
        problem.createdAt = clock.instant();
        return problem;
    }
}
