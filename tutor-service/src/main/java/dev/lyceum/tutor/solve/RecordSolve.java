package dev.lyceum.tutor.solve;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.tutor.daily.CompleteDaily;
import dev.lyceum.tutor.mathematics.PlainText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Writes a solve down with its evidence and tells of it, in the session's own transaction. */
@ApplicationScoped
public class RecordSolve {
    private final Learners learners;
    private final Outbox outbox;
    private final Ids ids;

    RecordSolve(Learners learners, Outbox outbox, Ids ids) {
        this.learners = learners;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The caller has taken the learner's order, so two answers to one problem cannot both be the first. */
    public Uni<Solve> record(RightAnswer answer) {
        return learners.find(answer.learner()).chain(learner -> Solve.isKnown(answer.learner(), answer.problem().key)
                .map(known -> solve(answer, learner, known))
                .chain(solve -> solve.<Solve>persistAndFlush())
                .call(solve ->
                        dateCompleted(answer, learner, solve).chain(date -> outbox.add(event(solve, answer, date)))));
    }

    private static Uni<Optional<LocalDate>> dateCompleted(RightAnswer answer, Learner learner, Solve solve) {
        return answer.dailyDate()
                .map(date -> CompleteDaily.complete(learner, date, solve.id, solve.problemId, solve.solvedAt)
                        .map(completed -> answer.dailyDate().filter(any -> completed)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** The day is decided here, once, and everybody uses it. */
    private Solve solve(RightAnswer answer, Learner learner, boolean repeat) {
        var solve = new Solve();
        solve.id = ids.next();
        solve.learnerId = answer.learner().value();
        solve.sessionId = answer.sessionId();
        solve.problemId = answer.problem().id;
        solve.problemKey = answer.problem().key;
        solve.repeat = repeat;
        solve.turn = answer.turn();
        solve.given = answer.given();
        solve.expected = PlainText.of(answer.question().expected().orElseThrow().answer());
        solve.hintsUsed = answer.hintsUsed();
        solve.attempts = answer.attempts();
        solve.secondsSpent = answer.secondsSpent();
        solve.studyDay = learner.days().dayOf(answer.at());
        solve.zoneVersion = learner.zones().version();
        solve.solvedAt = answer.at();
        return solve;
    }

    private static Event event(Solve solve, RightAnswer answer, Optional<LocalDate> completed) {
        return Event.of("ProblemSolved", answer.learner(), solve.solvedAt, ProblemSolved.of(solve, answer, completed));
    }
}
