package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.wellbeing.Concern;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A message, never changed. Verdict, mistake and message belong to the learner's. */
@Entity
public class Turn extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "session_id")
    public UUID sessionId;

    public int seq;

    @Enumerated(EnumType.STRING)
    public Author author;

    public String text;

    @Enumerated(EnumType.STRING)
    public VerdictKind verdict;

    @Enumerated(EnumType.STRING)
    public Mistake mistake;

    public String message;

    /** The last line that carries the solution on, as plain text; null when there is none in it. */
    public String line;

    /** What the message is a sign of; null for nearly all. */
    @Enumerated(EnumType.STRING)
    public Concern concern;

    /** How a model came to the end of it; null where the rules spoke. */
    @Enumerated(EnumType.STRING)
    public Ending ending;

    @Column(name = "said_at")
    public Instant saidAt;

    /** In order of how often each was likely made. */
    private static final String MISTAKES =
            """
            select mistake from turn where session_id = ?1 and mistake is not null
            group by mistake order by count(*) desc, min(seq)
            """;

    static Uni<List<Mistake>> mistakes(UUID session) {
        return Sql.rows(MISTAKES, row -> Mistake.valueOf(row.get("mistake", String.class)), session);
    }

    static Turn said(UUID id, TutoringSession session, Author author, String text, Instant at) {
        var turn = new Turn();
        turn.id = id;
        turn.sessionId = session.id;
        turn.seq = session.nextTurn(at);
        turn.author = author;
        turn.text = text;
        turn.saidAt = at;
        return turn;
    }

    Turn judged(Verdict judgement, String words) {
        verdict = judgement.kind();
        mistake = judgement.likeliest().orElse(null);
        message = words;
        line = judgement.working().stream()
                .reduce((earlier, later) -> later)
                .map(PlainText::of)
                .orElse(null);
        return this;
    }

    Turn raising(Optional<Concern> found) {
        concern = found.orElse(null);
        return this;
    }

    static Uni<List<Turn>> of(UUID session) {
        return Turn.find("sessionId = ?1 order by seq", session).list();
    }

    static Uni<Optional<Turn>> find(UUID session, int seq) {
        return Turn.<Turn>find("sessionId = ?1 and seq = ?2", session, seq)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The learner's latest messages about the problem before that turn, newest first. */
    static Uni<List<Turn>> lastSaid(UUID session, int before, int most) {
        return Turn.<Turn>find(
                        "sessionId = ?1 and author = ?2 and seq < ?3 and concern is null order by seq desc",
                        session,
                        Author.LEARNER,
                        before)
                .range(0, most - 1)
                .list();
    }

    /** The learner's latest lines before that turn that carry the solution on, newest first. */
    static Uni<List<Turn>> lastLines(UUID session, int before, int most) {
        return Turn.<Turn>find("sessionId = ?1 and seq < ?2 and line is not null order by seq desc", session, before)
                .range(0, most - 1)
                .list();
    }
}
