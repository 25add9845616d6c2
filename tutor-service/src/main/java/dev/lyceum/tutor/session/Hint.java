package dev.lyceum.tutor.session;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hint that was given; {@code afterTurn} says where in the conversation. */
@Entity
public class Hint extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "session_id")
    public UUID sessionId;

    public int level;
    public String text;

    @Column(name = "after_turn")
    public int afterTurn;

    @Column(name = "given_at")
    public Instant givenAt;

    static Uni<List<Hint>> of(UUID session) {
        return Hint.find("sessionId = ?1 order by level", session).list();
    }

    /** Most sessions have none. */
    static Uni<List<Hint>> of(TutoringSession session) {
        return session.hintsUsed == 0 ? Uni.createFrom().item(List.of()) : of(session.id);
    }
}
