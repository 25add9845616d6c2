package dev.lyceum.tutor.daily;

import dev.lyceum.kit.learner.Learner;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Marks a day's problem as done by a solve, once and in time. */
public final class CompleteDaily {
    private CompleteDaily() {}

    /**
     * In the transaction of the solve.
     *
     * @param date that the session was opened for
     * @return whether this solve completes it: not when it is late, or was completed before
     */
    public static Uni<Boolean> complete(Learner learner, LocalDate date, UUID solveId, UUID problemId, Instant at) {
        return DailyRules.isInTime(learner.days(), date, at)
                ? DailyTable.complete(learner.id(), date, solveId, new DailyTable.Completion(problemId, at))
                : Uni.createFrom().item(false);
    }
}
