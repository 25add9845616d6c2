package dev.lyceum.gamification.streak;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.learner.Learner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A row of {@link StreakRows#READ}, as the database writes it: null where there is nothing. */
record StreakRow(
        Integer run,
        Integer longest,
        LocalDate lastActiveDay,
        LocalDate brokenOn,
        LocalDate closedThrough,
        LocalDate atRiskOn,
        Instant nextCloseAt,
        LocalDate sealedThrough,
        Integer sealedRun,
        Integer sealedLongest,
        LocalDate sealedActiveOn,
        Integer sealedHeld,
        List<LocalDate> active,
        List<EarnedFreeze> earned,
        List<LocalDate> used,
        List<LocalDate> repaired,
        List<RestPlan> rest,
        List<Outage> outages) {

    static StreakRow parse(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), StreakRow.class);
        } catch (IOException ourOwnStatement) {
            throw new UncheckedIOException(ourOwnStatement);
        }
    }

    /** @param sinceSeal otherwise the facts are others, and the seal does not go with them */
    KnownStreak toKnown(Learner learner, boolean sinceSeal) {
        var facts = new Facts(
                learner.days(),
                sinceSeal ? sealed() : Snapshot.NONE,
                closedThrough,
                new TreeSet<>(orNone(active)),
                orNone(earned),
                Set.copyOf(orNone(used)),
                Set.copyOf(orNone(repaired)),
                orNone(rest),
                orNone(outages));
        return new KnownStreak(learner, kept(), facts);
    }

    private KeptStreak kept() {
        return run == null
                ? KeptStreak.NONE
                : new KeptStreak(run, longest, lastActiveDay, brokenOn, closedThrough, atRiskOn, nextCloseAt, sealed());
    }

    private Snapshot sealed() {
        return sealedThrough == null
                ? Snapshot.NONE
                : new Snapshot(sealedThrough, sealedRun, sealedLongest, sealedActiveOn, sealedHeld);
    }

    private static <T> List<T> orNone(List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
