package dev.lyceum.tutor.summary;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.dialogue.Memory;
import dev.lyceum.tutor.problem.Concepts;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One for each session that is over. */
@Entity
@Table(name = "summary")
public class Summary extends PanacheEntityBase {
    private static final int REMEMBERED = 3;

    @Id
    public UUID id;

    @Column(name = "session_id")
    public UUID sessionId;

    @Column(name = "learner_id")
    public UUID learnerId;

    public int revision;
    public String text;

    @Convert(converter = Concepts.class)
    public List<String> concepts;

    @Enumerated(EnumType.STRING)
    public Understanding understanding;

    /** Likely ones, each kind once, the most frequent first. */
    @Convert(converter = Mistakes.class)
    public List<Mistake> mistakes;

    @Column(name = "hints_used")
    public int hintsUsed;

    public int attempts;

    @Column(name = "seconds_spent")
    public long secondsSpent;

    @Column(name = "created_at")
    public Instant createdAt;

    static Uni<Optional<Summary>> of(UUID session) {
        return Summary.<Summary>find("sessionId", session).firstResult().map(Optional::ofNullable);
    }

    /** What is left of a learner's last sessions, newest first. */
    public static Uni<List<Memory>> latest(LearnerId learner) {
        return Summary.<Summary>find("learnerId = ?1 order by id desc", learner.value())
                .range(0, REMEMBERED - 1)
                .list()
                .map(summaries -> summaries.stream().map(Summary::memory).toList());
    }

    private Memory memory() {
        return new Memory(concepts, understanding.went(), mistakes);
    }
}
