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
        return database.read(() -> onDay(id, asked).chain(this::known))
                .chain(known -> known.map(Uni.createFrom()::item).orElseGet(() -> first(id, asked)));
    }

    /** Whose day is looked at. */
    private record OnDay(Learner learner, LocalDate date) {}

    private Uni<OnDay> onDay(LearnerId id, Optional<LocalDate> asked) {
        return learners.find(id).map(learner -> {
            LocalDate today = learner.days().dayOf(clock.instant());
            mustBeInSight(asked.orElse(today), today);
            return new OnDay(learner, asked.orElse(today));
        });
    }

    /** Every look but the first changes nothing, so it takes no lock and no transaction. */
    private Uni<Optional<DailyView>> known(OnDay day) {
        return DailyTable.completion(day.learner().id(), day.date()).chain(done -> known(day, done)
                .map(found -> found.map(problem -> DailyView.of(day.date(), problem, done))));
    }

    private Uni<Optional<PosedProblem>> known(OnDay day, Optional<DailyTable.Completion> done) {
        return done.map(completion -> PosedProblem.find(day.learner().id(), completion.problemId()))
                .orElseGet(() -> poseDaily.known(day.learner(), day.date()));
    }

    private Uni<DailyView> first(LearnerId id, Optional<LocalDate> asked) {
        return database.write(
                () -> LearnerOrder.take(id).chain(() -> onDay(id, asked)).chain(day -> poseDaily
                        .show(day.learner(), day.date())
                        .map(problem -> DailyView.of(day.date(), problem, Optional.empty()))));
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
}
