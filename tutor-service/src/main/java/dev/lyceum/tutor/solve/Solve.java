package dev.lyceum.tutor.solve;

import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A solve and its evidence, never changed. A unique index lets only one for a learner and a problem be no repeat. */
@Entity
@Table(name = "solve")
public class Solve extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "learner_id")
    public UUID learnerId;

    @Column(name = "session_id")
    public UUID sessionId;

    @Column(name = "problem_id")
    public UUID problemId;

    @Column(name = "problem_key")
    public String problemKey;

    public boolean repeat;

    /** The turn that holds the answer. */
    public int turn;

    /** The answer as it was understood. */
    public String given;

    public String expected;

    @Column(name = "hints_used")
    public int hintsUsed;

    public int attempts;

    @Column(name = "seconds_spent")
    public long secondsSpent;

    @Column(name = "study_day")
    public LocalDate studyDay;

    @Column(name = "zone_version")
    public long zoneVersion;

    @Column(name = "solved_at")
    public Instant solvedAt;

    /** A repeat is only ever behind a solve that is none, and those have an index of their own. */
    static Uni<Boolean> isKnown(LearnerId learner, String problemKey) {
        return Solve.count("learnerId = ?1 and problemKey = ?2 and repeat = false", learner.value(), problemKey)
                .map(count -> count > 0);
    }
}
