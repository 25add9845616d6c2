package dev.lyceum.kit.lossy;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.id.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends to a stream where losing a little is better than anybody waiting: a bounded queue, and a thread of its own that may
 * wait for Kafka. {@code lyceum_lossy_records_total{topic, outcome=acknowledged|dropped}} accounts for all that was told, a batch
 * as so many as it holds; what Kafka did not acknowledge in time counts as dropped, though it may have arrived.
 */
@ApplicationScoped
public class LossyStream {
    private static final int MOST_WAITING = 10_000;
    private static final long LOOK_UP_MILLIS = 200;

    private final BlockingQueue<Letter> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final ServiceName service;
    private final Ids ids;
    private final Map<String, Object> kafka;
    private final MeterRegistry metrics;
    private volatile boolean running;
    private Thread thread;

    LossyStream(
            ServiceName service,
            Ids ids,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics) {
        this.service = service;
        this.ids = ids;
        this.kafka = kafka;
        this.metrics = metrics;
    }

    private record Letter(String topic, String name, String key, Instant time, int many, Object data) {}

    /**
     * Returns at once, whatever Kafka does.
     *
     * @param name of the event, which becomes its type
     * @param data written as JSON
     */
    public void offer(String topic, String name, String key, Instant time, Object data) {
        offer(topic, name, key, time, 1, data);
    }

    /**
     * As above, for a batch that travels as one record.
     *
     * @param many how many it holds, and needs room for
     */
    public void offer(String topic, String name, String key, Instant time, int many, Object data) {
        start();
        var letter = new Letter(topic, name, key, time, many, data);
        if (room.tryAcquire(many)) {
            waiting.add(letter);
        } else {
            count(letter, "dropped");
        }
    }

    /**
     * Whether so many more may be offered by whoever can be told to come back: half the queue is for those who cannot. What
     * is offered at the same time by others may still be dropped, and is counted then.
     */
    public boolean hasRoomFor(int many) {
        return room.availablePermits() - many >= MOST_WAITING / 2;
    }

    private void start() {
        if (!running) {
            startOnce();
        }
    }

    private synchronized void startOnce() {
        if (thread == null) {
            thread = new Thread(this::run, "lossy-stream");
            thread.setDaemon(true);
            running = true;
            thread.start();
        }
    }

    /** What waits at the end is still sent if Kafka is there. */
    synchronized void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread != null) {
            running = false;
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        try (var producer =
                new Closing(new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer()))) {
            do {
                var letter = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (letter != null) {
                    room.release(letter.many());
                    send(producer.kafka(), letter);
                }
            } while (running || !waiting.isEmpty());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, Letter letter) {
        try {
            producer.send(
                    record(letter), (metadata, failure) -> count(letter, failure == null ? "acknowledged" : "dropped"));
        } catch (KafkaException refused) {
            count(letter, "dropped"); // its callback has not been called
        }
    }

    private ProducerRecord<byte[], byte[]> record(Letter letter) {
        var event = new ProducerRecord<>(letter.topic(), bytes(letter.key()), bytes(EventJson.write(letter.data())));
        Header.write(event.headers(), Header.SPEC_VERSION, "1.0");
        Header.write(event.headers(), Header.ID, ids.next().toString());
        Header.write(event.headers(), Header.TYPE, service.eventType(letter.name()));
        Header.write(event.headers(), Header.SOURCE, service.source());
        Header.write(event.headers(), Header.TIME, letter.time().toString());
        Header.write(event.headers(), Header.CONTENT_TYPE, "application/json");
        return event;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Idempotent, so that what is tried again arrives once; in batches, since nobody waits. */
    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "lossy-stream");
        return settings;
    }

    private void count(Letter letter, String outcome) {
        metrics.counter("lyceum.lossy.records", "topic", letter.topic(), "outcome", outcome)
                .increment(letter.many());
    }

    /** A producer that is not waited for longer than a shutdown may take. */
    private record Closing(KafkaProducer<byte[], byte[]> kafka) implements AutoCloseable {
        @Override
        public void close() {
            kafka.close(Duration.ofSeconds(2));
        }
    }
}
