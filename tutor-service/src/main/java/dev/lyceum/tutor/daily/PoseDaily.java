package dev.lyceum.tutor.daily;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.DailyProblems;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.problem.PoseProblem;
import dev.lyceum.tutor.problem.Posed;
import dev.lyceum.tutor.problem.PosedProblem;
import dev.lyceum.tutor.task.Difficulty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Takes a day's problem into a learner's own. */
@ApplicationScoped
public class PoseDaily {
    private final PoseProblem poseProblem;
    private final DailyProblems dailyProblems;
    private final Learners learners;
    private final Clock clock;

    PoseDaily(PoseProblem poseProblem, Catalogue catalogue, Learners learners, Clock clock) {
        this.poseProblem = poseProblem;
        this.learners = learners;
        this.clock = clock;
        this.dailyProblems = new DailyProblems(catalogue);
    }

    public record Today(LocalDate date, Posed posed) {}

    /** The problem of the learner's own day; in the caller's transaction, which has taken the learner's order. */
    public Uni<Today> today(LearnerId id) {
        return learners.find(id).chain(learner -> {
            LocalDate today = learner.days().dayOf(clock.instant());
            Difficulty difficulty = DailyRules.difficulty(learner.grade());
            return problem(today, difficulty)
                    .chain(problem -> poseProblem.pose(id, problem, difficulty))
                    .map(posed -> new Today(today, posed));
        });
    }

    /** That of any day, to be looked at. */
    Uni<PosedProblem> show(Learner learner, LocalDate date) {
        Difficulty difficulty = DailyRules.difficulty(learner.grade());
        return problem(date, difficulty).chain(problem -> poseProblem.show(learner.id(), problem, difficulty));
    }

    /** It, if this learner has looked at that day already; changes nothing. */
    Uni<Optional<PosedProblem>> known(Learner learner, LocalDate date) {
        return DailyTable.find(date, DailyRules.difficulty(learner.grade()))
                .chain(drawn -> drawn.map(problem -> PoseProblem.known(learner.id(), problem))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<PracticeProblem> problem(LocalDate date, Difficulty difficulty) {
        return DailyTable.find(date, difficulty)
                .chain(known -> known.map(Uni.createFrom()::item).orElseGet(() -> draw(date, difficulty)));
    }

    /** Whoever is first decides for everybody. */
    private Uni<PracticeProblem> draw(LocalDate date, Difficulty difficulty) {
        return OnWorker.compute(() -> dailyProblems.of(date, difficulty))
                .chain(drawn -> DailyTable.keep(date, difficulty, drawn))
                .chain(() -> DailyTable.find(date, difficulty))
                .map(kept -> kept.orElseThrow());
    }
}
