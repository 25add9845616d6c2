package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.achievement.Occasion;
import dev.lyceum.gamification.challenge.Result;
import dev.lyceum.gamification.challenge.SolvedChallenge;
import dev.lyceum.gamification.goal.Worked;
import dev.lyceum.gamification.streak.StudyDay;
import dev.lyceum.gamification.xp.Deed;
import dev.lyceum.gamification.xp.Earning;
import dev.lyceum.gamification.xp.Moment;
import dev.lyceum.gamification.xp.Origin;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A solve and when it counts as done, with what it earns. */
record Solved(Received<ProblemSolved> event, Moment when) {
    /** Clocks of two machines may differ by as much. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    static Solved asTold(Received<ProblemSolved> event) {
        return new Solved(event, Moment.of(event.data().studyDay(), event.data().solvedAt()));
    }

    LearnerId learner() {
        return event.learner();
    }

    /** The same where the answer had been given away. */
    Solved voided() {
        var told = new Received<>(
                event.id(),
                event.source(),
                event.learner(),
                event.time(),
                event.data().voided());
        return new Solved(told, when);
    }

    boolean isStillToCome(Instant now) {
        return when.at().isAfter(now.plus(SKEW));
    }

    /** No later than now, and than the learner's today; what the event claims is kept beside it. */
    Solved clampedTo(Instant now, LocalDate today) {
        LocalDate day = when.studyDay().isAfter(today) ? today : when.studyDay();
        return new Solved(event, new Moment(day, now, Optional.of(when.at())));
    }

    StudyDay studyDay() {
        return new StudyDay(learner(), when.studyDay(), event.data().solveId(), when.at(), event.id());
    }

    Worked forGoals() {
        return new Worked(learner(), when, event.id());
    }

    Occasion forAchievements() {
        return new Occasion(learner(), when.at(), Optional.of(event.id()));
    }

    /** None for a problem solved again. */
    Optional<Earning> forProblem() {
        ProblemSolved data = event.data();
        return data.repeat()
                ? Optional.empty()
                : Optional.of(earning(Deed.solved(data.difficulty(), data.hintsUsed()), data.fingerprint()));
    }

    Optional<Earning> forDate() {
        return event.data()
                .completes()
                .map(date -> earning(Deed.dailyProblem(date), event.data().fingerprint(date)));
    }

    List<Earning> earnings() {
        return Stream.of(forProblem(), forDate()).flatMap(Optional::stream).toList();
    }

    SolvedChallenge forChallenges() {
        ProblemSolved data = event.data();
        return new SolvedChallenge(
                event.learner(),
                data.solveId(),
                data.problemId(),
                data.problemType(),
                data.difficulty(),
                new Result(data.secondsSpent(), data.hintsUsed()),
                data.repeat(),
                data.challengeId(),
                when.at(),
                event.id());
    }

    private Earning earning(Deed deed, String fingerprint) {
        var origin = Origin.told(event.source(), event.id(), event.data().solveId(), fingerprint);
        return new Earning(event.learner(), deed, when, origin);
    }
}
