package dev.lyceum.sharing.counted;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.sharing.counted.Positions.Move;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Counts a stream, each record once however often consumers die: where it goes on stands in the database beside the counts.
 * A thread of its own, because it seeks where its database says and not where Kafka remembers.
 */
public final class CountStream<T> {
    private static final Logger LOG = Logger.getLogger(CountStream.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private final Map<String, Object> kafka;
    private final MeterRegistry metrics;
    private final Counted<T> counted;
    /** Where each partition of ours is believed to stand; only this thread looks at it. */
    private final Map<Integer, Optional<Long>> believed = new HashMap<>();

    private volatile boolean running;
    private Thread thread;

    public CountStream(Database database, Map<String, Object> kafka, MeterRegistry metrics, Counted<T> counted) {
        this.database = database;
        this.kafka = kafka;
        this.metrics = metrics;
        this.counted = counted;
    }

    /**
     * What is counted.
     *
     * @param name of its consumers, its thread and its metrics: {@code visits}
     * @param most records of a poll, of which all that they hold is in memory at once
     * @param add adds what a poll holds to the counts, in the caller's transaction
     */
    public record Counted<T>(
            String topic, String name, Positions positions, int most, Read<T> read, Function<List<T>, Uni<Void>> add) {}

    /** What a record holds. */
    @FunctionalInterface
    public interface Read<T> {
        List<T> of(ConsumerRecord<byte[], byte[]> message) throws IOException;
    }

    public void start() {
        running = true;
        thread = new Thread(this::run, "count-" + counted.name());
        thread.setDaemon(true);
        thread.start();
    }

    public void stop() throws InterruptedException {
        running = false;
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        while (running) {
            try (var consumer =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(counted.topic()), new GoOn(consumer));
                while (running) {
                    count(consumer.poll(POLL));
                }
            } catch (RuntimeException unforeseen) {
                LOG.infof(
                        "%s are counted from where the database stands: %s",
                        counted.name(), Failure.describe(unforeseen));
                pause();
            }
        }
    }

    private void count(ConsumerRecords<byte[], byte[]> poll) {
        if (poll.isEmpty()) {
            return;
        }
        List<Move> moves = moves(poll);
        List<T> records = records(poll);
        database.background(() -> counted.positions().move(moves).chain(() -> counted.add()
                        .apply(records)))
                .await()
                .atMost(PATIENCE);
        moves.forEach(move -> believed.put(move.partition(), Optional.of(move.next())));
        metrics.counter("lyceum." + counted.name() + ".counted").increment(records.size());
    }

    private List<Move> moves(ConsumerRecords<byte[], byte[]> poll) {
        return poll.partitions().stream()
                .map(partition -> {
                    var records = poll.records(partition);
                    long next = records.get(records.size() - 1).offset() + 1;
                    return new Move(partition.partition(), believed.get(partition.partition()), next);
                })
                .toList();
    }

    /** What cannot be read is passed over and counted: a stream that may lose a little has no dead letters. */
    private List<T> records(ConsumerRecords<byte[], byte[]> poll) {
        List<T> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : poll) {
            try {
                records.addAll(counted.read().of(message));
            } catch (IOException | RuntimeException unreadable) {
                metrics.counter("lyceum." + counted.name() + ".unreadable").increment();
            }
        }
        return records;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "sharing-" + counted.name());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, counted.most());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Begins each partition that comes to us where its counts end. */
    private final class GoOn implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        GoOn(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<Integer, Long> positions =
                    database.background(counted.positions()::read).await().atMost(PATIENCE);
            for (TopicPartition partition : partitions) {
                var next = Optional.ofNullable(positions.get(partition.partition()));
                believed.put(partition.partition(), next);
                next.ifPresentOrElse(
                        offset -> consumer.seek(partition, offset), () -> consumer.seekToBeginning(List.of(partition)));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> believed.remove(partition.partition()));
        }
    }
}
