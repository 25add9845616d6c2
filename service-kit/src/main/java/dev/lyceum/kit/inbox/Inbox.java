package dev.lyceum.kit.inbox;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Handlers.Handler;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Applies a record's event once, or dead-letters it, or waits: the failure classes of architecture.md section 3. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int UNFORESEEN_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** No outbox lets more out. */
    private static final int MOST_BYTES = 65_536;

    private static final String INSERT =
            """
            insert into inbox_event (id) select cast(id as uuid) from unnest(string_to_array(?1, ',')) as id
            on conflict do nothing returning id
            """;

    private final Database database;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    Inbox(Database database, DeadLetters deadLetters, MeterRegistry metrics) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * A poll's records in one transaction; if that fails, whatever the reason, each by itself. Completes when all are done with;
     * until then their partitions wait.
     */
    public Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll, Handlers handlers) {
        return Multi.createFrom()
                .iterable(poll)
                .onItem()
                .transformToUniAndConcatenate(message -> read(message, handlers))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asList()
                .chain(this::applyAll);
    }

    /** A record that we can read and care for, and what is to be done about it. */
    private record Letter(ConsumerRecord<byte[], byte[]> message, Handler<?> handler, Received<?> event) {
        UUID id() {
            return event.id();
        }

        LearnerId learner() {
            return event.learner();
        }
    }

    /** Empty for what is none of our business, or in the dead-letter topic now. */
    private Uni<Optional<Letter>> read(ConsumerRecord<byte[], byte[]> message, Handlers handlers) {
        try {
            String type = EventEnvelope.required(message.headers(), Header.TYPE);
            Handler<?> handler = handlers.of(type);
            if (handler != null) {
                mustBeOfReasonableSize(message);
                Received<?> event = handler.read(EventEnvelope.of(message), message.value());
                return Uni.createFrom().item(Optional.of(new Letter(message, handler, event)));
            }
            if (handlers.knowAnotherVersionOf(type)) {
                throw new PoisonException("unknown version");
            }
            count("skipped", 1);
            return Uni.createFrom().item(Optional.empty());
        } catch (PoisonException poison) {
            return deadLetter(message, poison.getMessage()).replaceWith(Optional.empty());
        } catch (IOException | RuntimeException unreadable) {
            return deadLetter(message, "unreadable: " + unreadable.getClass().getSimpleName())
                    .replaceWith(Optional.empty());
        }
    }

    private static void mustBeOfReasonableSize(ConsumerRecord<byte[], byte[]> message) throws PoisonException {
        if (message.serializedValueSize() > MOST_BYTES) {
            throw new PoisonException("too large");
        }
    }

    private Uni<Void> applyAll(List<Letter> letters) {
        if (letters.size() < 2) {
            return letters.stream().findFirst().map(this::apply).orElseGet(Inbox::nothing);
        }
        return once(letters)
                .onFailure()
                .invoke(failure -> LOG.infof("each of %d by itself: %s", letters.size(), Failure.describe(failure)))
                .onFailure()
                .recoverWithUni(() -> OneByOne.each(letters, this::apply));
    }

    private Uni<Void> apply(Letter letter) {
        return once(List.of(letter))
                .onFailure(Inbox::isTransient)
                .invoke(failure -> LOG.warnf("%s waits: %s", letter.id(), Failure.describe(failure)))
                .onFailure(Inbox::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(failure -> Failure.of(failure) == Failure.UNFORESEEN)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(UNFORESEEN_TRIES - 1)
                .onFailure()
                .call(failure -> deadLetter(letter.message(), Failure.describe(Unwrapped.of(failure))))
                .onFailure()
                .recoverWithNull() // it is in the dead-letter topic now
                .replaceWithVoid();
    }

    /** The ids first: whoever inserts one does its work, in the same transaction; everybody else only compares. */
    private Uni<Void> once(List<Letter> letters) {
        String ids = letters.stream().map(letter -> letter.id().toString()).collect(Collectors.joining(","));
        return database.background(() -> Sql.rows(INSERT, row -> row.get("id", UUID.class), ids)
                        .chain(fresh -> workOn(letters, new HashSet<>(fresh)).replaceWith(fresh.size())))
                .invoke(applied -> count("applied", applied))
                .invoke(applied -> count("repeated", letters.size() - applied))
                .replaceWithVoid();
    }

    /**
     * In rounds, so that each learner's events are worked on in their order and those of many learners together.
     *
     * @param fresh each of these once, even if a poll holds it twice
     */
    private static Uni<Void> workOn(List<Letter> letters, Set<UUID> fresh) {
        return OneByOne.each(rounds(letters), round -> {
            Map<Boolean, List<Letter>> byNews =
                    round.stream().collect(Collectors.partitioningBy(letter -> fresh.remove(letter.id())));
            return workOn(byNews.get(true))
                    .chain(() -> OneByOne.each(
                            byNews.get(false), letter -> letter.handler().compareTo(letter.event())));
        });
    }

    /** The first event of each learner, the second of each, and so on; in the order of ids, in which learners are locked. */
    private static Collection<List<Letter>> rounds(List<Letter> letters) {
        Map<LearnerId, Integer> heard = new HashMap<>();
        return letters.stream()
                .sorted(Comparator.comparing(letter -> letter.learner().toString()))
                .collect(Collectors.groupingBy(
                        letter -> heard.merge(letter.learner(), 1, Integer::sum), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** @param round no two of one learner */
    private static Uni<Void> workOn(List<Letter> round) {
        Map<Handler<?>, List<Received<?>>> events = round.stream()
                .collect(Collectors.groupingBy(
                        Letter::handler, LinkedHashMap::new, Collectors.mapping(Letter::event, Collectors.toList())));
        return OneByOne.each(events.entrySet(), some -> some.getKey().workOn(some.getValue()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> deadLetter(ConsumerRecord<byte[], byte[]> message, String reason) {
        count("dead-lettered", 1);
        return deadLetters.send(message, reason);
    }

    private static boolean isTransient(Throwable failure) {
        return Failure.of(failure) == Failure.TRANSIENT;
    }

    private void count(String outcome, int times) {
        metrics.counter("lyceum.inbox.events", "outcome", outcome).increment(times);
    }
}
