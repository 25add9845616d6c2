package dev.lyceum.kit.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** What Kafka hands over in one go. */
public final class Polls {
    private static final int PARTITIONS = 3;

    private Polls() {}

    /** @param events of one topic, as if they came from three partitions, each key's from one */
    public static ConsumerRecords<byte[], byte[]> of(List<ProducerRecord<byte[], byte[]>> events) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = IntStream.range(0, events.size())
                .mapToObj(offset -> received(events.get(offset), offset))
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
        return new ConsumerRecords<>(records, Map.of());
    }

    /**
     * As they come in when many tell at once.
     *
     * @param ofEach whose order among themselves is kept
     * @param twice one in so many is told twice in a row; 0 for none
     */
    public static List<ProducerRecord<byte[], byte[]>> mixed(
            List<List<ProducerRecord<byte[], byte[]>>> ofEach, int twice, Random random) {
        List<Deque<ProducerRecord<byte[], byte[]>>> waiting =
                new ArrayList<>(ofEach.stream().map(ArrayDeque::new).toList());
        List<ProducerRecord<byte[], byte[]>> mixed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            var next = waiting.get(random.nextInt(waiting.size()));
            mixed.add(next.element());
            if (twice == 0 || random.nextInt(twice) > 0) {
                next.remove();
            }
            waiting.removeIf(Deque::isEmpty);
        }
        return mixed;
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                Math.floorMod(Arrays.hashCode(sent.key()), PARTITIONS),
                offset,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
