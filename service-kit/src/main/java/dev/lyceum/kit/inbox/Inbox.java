package dev.lyceum.kit.inbox;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Applies a record's event once, or dead-letters it, or waits: the failure classes of architecture.md section 3. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int UNFORESEEN_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final String INSERT = "insert into inbox_event (id) values (?1) on conflict do nothing";

    private final Database database;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    Inbox(Database database, DeadLetters deadLetters, MeterRegistry metrics) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Completes when the record is done with; until then its partition waits. */
    public Uni<Void> receive(ConsumerRecord<byte[], byte[]> message, Handlers handlers) {
        try {
            String type = EventEnvelope.required(message.headers(), Header.TYPE);
            Handlers.Handler<?> handler = handlers.of(type);
            if (handler != null) {
                var envelope = EventEnvelope.of(message.headers());
                return apply(message, envelope, handler.prepare(envelope, message.value()));
            }
            if (handlers.knowAnotherVersionOf(type)) {
                throw new PoisonException("unknown version");
            }
            count("skipped");
            return Uni.createFrom().voidItem();
        } catch (PoisonException poison) {
            return deadLetter(message, poison.getMessage());
        } catch (IOException | RuntimeException unreadable) {
            return deadLetter(message, "unreadable: " + unreadable.getClass().getSimpleName());
        }
    }

    private Uni<Void> apply(ConsumerRecord<byte[], byte[]> message, EventEnvelope envelope, Uni<Void> work) {
        return once(envelope.id(), work)
                .onFailure(Inbox::isTransient)
                .invoke(failure -> LOG.warnf("%s waits: %s", envelope.id(), Failure.describe(failure)))
                .onFailure(Inbox::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(failure -> Failure.of(failure) == Failure.UNFORESEEN)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(UNFORESEEN_TRIES - 1)
                .onFailure()
                .call(failure -> deadLetter(message, Failure.describe(Unwrapped.of(failure))))
                .onFailure()
                .recoverWithNull() // it is in the dead-letter topic now
                .replaceWithVoid();
    }

    /** The id first: whoever inserts it does the work, in the same transaction; everybody else changes nothing. */
    private Uni<Void> once(UUID eventId, Uni<Void> work) {
        return database.background(() -> Sql.execute(INSERT, eventId)
                .chain(inserted -> inserted == 0 ? repeated() : work.invoke(() -> count("applied"))));
    }

    private Uni<Void> repeated() {
        count("repeated");
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> deadLetter(ConsumerRecord<byte[], byte[]> message, String reason) {
        count("dead-lettered");
        return deadLetters.send(message, reason);
    }

    private static boolean isTransient(Throwable failure) {
        return Failure.of(failure) == Failure.TRANSIENT;
    }

    private void count(String outcome) {
        metrics.counter("lyceum.inbox.events", "outcome", outcome).increment();
    }
}
