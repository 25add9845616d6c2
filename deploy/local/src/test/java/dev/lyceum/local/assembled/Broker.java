package dev.lyceum.local.assembled;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The stack's broker, seen by an operator. */
record Broker(String bootstrapServers) {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Dead-letter topics that are not empty, with the reasons of their records. */
    List<String> deadLetters() {
        try (var admin = admin()) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(".dlq"))
                    .toList();
            return read(partitions(admin, topics)).stream()
                    .map(Broker::described)
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String described(ConsumerRecord<byte[], byte[]> letter) {
        var said = new StringBuilder(letter.topic());
        letter.headers().forEach(header -> said.append(' ')
                .append(header.key())
                .append('=')
                .append(new String(header.value(), java.nio.charset.StandardCharsets.UTF_8)));
        return said.toString();
    }

    /** The topics on which services tell each other what happened. */
    List<String> eventTopics() {
        try (var admin = admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(".events.v1"))
                    .sorted()
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Produces every record of the topics again, in its order and as it is, so many times more. */
    void deliverAgain(int times, Collection<String> topics) {
        try (var admin = admin();
                var producer = new KafkaProducer<>(config(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var records = read(partitions(admin, topics));
            for (int time = 0; time < times; time++) {
                records.forEach(each -> producer.send(copy(each)));
            }
            producer.flush();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records each topic has. */
    Map<String, Long> sizes(Collection<String> topics) {
        return topics.stream().collect(toMap(identity(), this::size));
    }

    private long size(String topic) {
        try (var admin = admin()) {
            return ends(admin, partitions(admin, List.of(topic))).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> each) {
        return new ProducerRecord<>(each.topic(), each.partition(), each.key(), each.value(), each.headers());
    }

    /** How many records of the topic a consumer group has not acknowledged. */
    long lag(String group, String topic) {
        try (var admin = admin()) {
            var ends = ends(admin, partitions(admin, List.of(topic)));
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - (read.get(end.getKey()) == null
                                    ? 0
                                    : read.get(end.getKey()).offset()))
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Collection<TopicPartition> partitions) {
        try (var admin = admin();
                var consumer =
                        new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var ends = ends(admin, partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var latest = partitions.stream().collect(toMap(identity(), each -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static List<TopicPartition> partitions(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Admin admin() {
        return Admin.create(config());
    }

    private Map<String, Object> config() {
        return Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
    }
}
