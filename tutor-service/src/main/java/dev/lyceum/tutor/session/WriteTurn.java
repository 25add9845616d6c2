package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.database.Sweep;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes what the tutor said when it has been said. What a replica that went away was about to say is written by another within
 * 15 s of the message: the due time and a look every two seconds (architecture.md 3).
 */
@ApplicationScoped
class WriteTurn {
    private static final Logger LOG = Logger.getLogger(WriteTurn.class);

    /** From the message on; a model's patience and some time to write it end before. */
    static final Duration DUE = Duration.ofSeconds(12);

    private static final String NEXT_DUE =
            """
            select session_id, seq, due_at from pending_turn
            where due_at < ?1 and (due_at, session_id, seq) > (?2, ?3, ?4) order by due_at, session_id, seq limit 1
            """;

    private final Database database;
    private final Sweep sweep;
    private final Clock clock;

    WriteTurn(Database database, Sweep sweep, Clock clock) {
        this.database = database;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** The turn as it was written, now or by another. */
    Uni<Turn> write(UUID session, int seq, boolean whole) {
        return database.background(() -> written(session, seq, whole, Ending.COMPLETED)
                .chain(turn -> turn.isPresent() ? Uni.createFrom().item(turn) : Turn.find(session, seq))
                .map(turn -> turn.orElseThrow(Problem::notFound)));
    }

    private Uni<Optional<Turn>> written(UUID session, int seq, boolean whole, Ending ending) {
        return PendingTurn.take(session, seq).chain(taken -> taken.map(
                        pending -> turn(pending, whole, ending).<Turn>persist().map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Turn turn(PendingTurn pending, boolean whole, Ending ending) {
        var turn = new Turn();
        turn.id = pending.turnId();
        turn.sessionId = pending.words().session();
        turn.seq = pending.words().seq();
        turn.author = Author.TUTOR;
        turn.text = pending.text(whole);
        turn.ending = ending;
        turn.saidAt = clock.instant();
        return turn;
    }

    private record Due(UUID session, int seq, Instant at) {
        static final Due BEFORE_ALL = new Due(new UUID(0, 0), 0, Instant.EPOCH);

        static Due of(Row row) {
            return new Due(
                    row.get("session_id", UUID.class),
                    row.get("seq", Integer.class),
                    row.get("due_at", OffsetDateTime.class).toInstant());
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> writeWhatIsDue() {
        Instant now = clock.instant();
        return sweep.over(
                        Due.BEFORE_ALL,
                        last -> Sql.first(NEXT_DUE, Due::of, now, last.at(), last.session(), last.seq()),
                        due -> written(due.session(), due.seq(), false, Ending.INTERRUPTED)
                                .replaceWithVoid())
                .onFailure()
                .invoke(failure -> LOG.warnf("What is due waits for the next look: %s", Failure.describe(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
