package dev.lyceum.tutor.session;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One conversation. Its counters are changed by whoever has locked it, and by nobody else. */
@Entity
@Table(name = "tutoring_session")
public class TutoringSession extends PanacheEntityBase {
    /** Far more than any real conversation takes. */
    private static final int MOST_TURNS = 500;

    /** When nothing happens for so long, a session is abandoned (api.md), and its learner was away. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    @Id
    public UUID id;

    @Column(name = "learner_id")
    public UUID learnerId;

    @Column(name = "problem_id")
    public UUID problemId;

    @Enumerated(EnumType.STRING)
    public SessionState state;

    @Enumerated(EnumType.STRING)
    public Source source;

    /** The date whose problem this is, when it was opened for that; else null. */
    @Column(name = "daily_date")
    public LocalDate dailyDate;

    /** The share its problem came by; null for another source. */
    @Column(name = "share_code")
    public String shareCode;

    /** The challenge its problem came by; null for another source. */
    @Column(name = "challenge_id")
    public UUID challengeId;

    @Column(name = "solve_id")
    public UUID solveId;

    public int turns;

    @Column(name = "hints_used")
    public int hintsUsed;

    public int attempts;

    @Column(name = "started_at")
    public Instant startedAt;

    /** Of the last turn or hint. */
    @Column(name = "last_active_at")
    public Instant lastActiveAt;

    @Column(name = "millis_spent")
    public long millisSpent;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** When it was found that the answer had been given away in it; whoever finds it writes that, past this entity. */
    @Column(name = "leaked_at", insertable = false, updatable = false)
    public Instant leakedAt;

    static Uni<TutoringSession> lock(UUID id) {
        return TutoringSession.<TutoringSession>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> Optional.ofNullable(found).orElseThrow(Problem::notFound));
    }

    /** To go on with it: one that was abandoned is resumed; 409 when it is over. */
    static Uni<TutoringSession> lockToGoOn(UUID id) {
        return lock(id).invoke(TutoringSession::goOn);
    }

    private void goOn() {
        if (isOver()) {
            throw Problem.conflict("session-not-active", "This session is over; start another to go on.");
        }
        state = SessionState.ACTIVE;
        endedAt = null;
    }

    boolean isOver() {
        return state == SessionState.SOLVED || state == SessionState.ENDED;
    }

    /** 409 when so much was said that no more is heard. */
    void mustHaveRoom() {
        if (turns >= MOST_TURNS) {
            throw Problem.conflict("session-full", "So much was said in this session; start another to go on.");
        }
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
    }

    /** The date that a solve completes: with the answer given away none. */
    Optional<LocalDate> dateToComplete() {
        return Optional.ofNullable(dailyDate).filter(date -> leakedAt == null);
    }

    int nextTurn(Instant at) {
        passTimeUntil(at);
        turns++;
        return turns;
    }

    int nextHint(Instant at) {
        passTimeUntil(at);
        hintsUsed++;
        return hintsUsed;
    }

    /** The time since the last turn or hint was spent on the problem, unless the learner was away; a clock that is set back takes none. */
    private void passTimeUntil(Instant at) {
        Duration since = Duration.between(lastActiveAt, at);
        if (!since.isNegative()) {
            millisSpent += since.compareTo(PATIENCE) <= 0 ? since.toMillis() : 0;
            lastActiveAt = at;
        }
    }

    void solve(UUID solve, Instant at) {
        state = SessionState.SOLVED;
        solveId = solve;
        endedAt = at;
    }

    void end(Instant at) {
        passTimeUntil(at);
        state = SessionState.ENDED;
        endedAt = at;
    }

    /** It ended when the last thing happened in it, whenever that was noticed. */
    void abandon() {
        state = SessionState.ABANDONED;
        endedAt = lastActiveAt;
    }

    boolean isIdleSince(Instant time) {
        return state == SessionState.ACTIVE && lastActiveAt.isBefore(time);
    }

    long secondsSpent() {
        return Duration.ofMillis(millisSpent).toSeconds();
    }
}
