package dev.lyceum.tutor.daily;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.time.Days;
import dev.lyceum.tutor.learner.LearnerOrder;
import dev.lyceum.tutor.problem.PosedProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** A day's problem with whether the learner completed it. The first look at a day makes its problem one of the learner's. */
@ApplicationScoped
class ReadDaily {
    private static final int YEARS = 2;

    private final Database database;
    private final Learners learners;
    private final PoseDaily poseDaily;
    private final Clock clock;

    ReadDaily(Database database, Learners learners, PoseDaily poseDaily, Clock clock) {
        this.database = database;
        this.learners = learners;
        this.poseDaily = poseDaily;
        this.clock = clock;
    }

    /** @param date today when absent; 400 when it is none, 422 when it has not come yet, or is too long ago */
    Uni<DailyView> read(LearnerId id, String date) {
        Optional<LocalDate> asked = Days.parse("date", date);
        return database.write(() -> LearnerOrder.take(id)
                .chain(() -> learners.find(id))
                .chain(learner -> of(learner, asked, learner.days().dayOf(clock.instant()))));
    }

    private Uni<DailyView> of(Learner learner, Optional<LocalDate> asked, LocalDate today) {
        LocalDate date = asked.orElse(today);
        mustBeInSight(date, today);
        return DailyTable.completion(learner.id(), date)
                .chain(done -> problem(learner, date, done).map(problem -> DailyView.of(date, problem, done)));
    }

    /** Whoever looks at a day makes a row of it: not at every day since Adam. */
    private static void mustBeInSight(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw Problem.refused("date-in-the-future", "That day has not come yet for this learner.");
        }
        if (date.isBefore(today.minusYears(YEARS))) {
            throw Problem.refused("date-too-long-ago", "Only the days of the last two years can be looked at.");
        }
    }

    private Uni<PosedProblem> problem(Learner learner, LocalDate date, Optional<DailyTable.Completion> done) {
        return done.map(completion ->
                        PosedProblem.find(learner.id(), completion.problemId()).map(Optional::orElseThrow))
                .orElseGet(() -> poseDaily.pose(learner, date));
    }
}
