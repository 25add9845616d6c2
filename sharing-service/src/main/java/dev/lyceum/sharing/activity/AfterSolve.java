package dev.lyceum.sharing.activity;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What else is to be done when learners solved problems; in the transaction that hears of it, once it is on record. */
public interface AfterSolve {

    /** @param solves no two of one learner */
    Uni<Void> solved(List<Solved> solves);

    /** @param shareCode of the link by which the problem came */
    record Solved(LearnerId learner, Instant at, LocalDate studyDay, Optional<String> shareCode) {}
}
