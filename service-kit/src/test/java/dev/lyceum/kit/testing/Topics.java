package dev.lyceum.kit.testing;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.identity.LearnerId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to and reads from the real broker, as another service would. */
public final class Topics {
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private Topics() {}

    /** A well-formed event, ready to be sent or bent first. */
    public static ProducerRecord<byte[], byte[]> event(
            String topic, String type, UUID id, LearnerId learner, Instant time, String json) {
        var event = new ProducerRecord<>(topic, bytes(learner.toString()), bytes(json));
        Header.write(event.headers(), Header.SPEC_VERSION, "1.0");
        Header.write(event.headers(), Header.ID, id.toString());
        Header.write(event.headers(), Header.TYPE, type);
        Header.write(event.headers(), Header.SOURCE, "/" + topic.substring(0, topic.indexOf('.')));
        Header.write(event.headers(), Header.SUBJECT, learner.toString());
        Header.write(event.headers(), Header.TIME, time.toString());
        return event;
    }

    /** Returns when the broker has acknowledged it. */
    public static void send(ProducerRecord<byte[], byte[]> event) {
        try {
            PRODUCER.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that stands in the topic now, each partition in order. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** The events about one learner, in order. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic, LearnerId learner) {
        return read(topic).stream()
                .filter(event -> Header.read(event.headers(), Header.SUBJECT)
                        .filter(learner.toString()::equals)
                        .isPresent())
                .toList();
    }

    public static String type(ConsumerRecord<byte[], byte[]> event) {
        return Header.read(event.headers(), Header.TYPE).orElse("");
    }

    public static String json(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
