package dev.lyceum.local.rewards;

import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tells events in the tutor's place. */
final class Teller implements AutoCloseable {

    private static final String LISTENER = "gamification";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    Teller(Settings settings) {
        var kafka = Map.<String, Object>of(
                "bootstrap.servers", "localhost:" + settings.port(Port.KAFKA), "acks", "all", "linger.ms", "5");
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", kafka.get("bootstrap.servers")));
    }

    /** Returns when the broker has acknowledged all of them. */
    void tell(List<SolvedEvent> events) {
        events.forEach(event -> producer.send(event.toRecord()));
        producer.flush();
    }

    /** Waits until gamification is done with everything that was told, repeats as well. */
    void awaitListened() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (lag() > 0) {
                if (System.nanoTime() > deadline) {
                    throw new Unexpected("Not everything was listened to within " + PATIENCE.toMinutes() + " minutes");
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(LISTENER)
                .partitionsToOffsetAndMetadata()
                .get();
        done.keySet().removeIf(partition -> !partition.topic().equals(SolvedEvent.TOPIC));
        var ends = admin.listOffsets(done.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        return done.entrySet().stream()
                .mapToLong(each ->
                        ends.get(each.getKey()).offset() - each.getValue().offset())
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
