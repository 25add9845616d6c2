package dev.lyceum.gamification.solve;

import dev.lyceum.gamification.fixture.Solve;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** What Kafka hands over in one go. */
final class Polls {
    private static final TopicPartition FIRST = new TopicPartition(Solve.TOPIC, 0);

    static ConsumerRecords<byte[], byte[]> of(List<Solve> solves) {
        return ofEvents(solves.stream().map(Solve::event).toList());
    }

    static ConsumerRecords<byte[], byte[]> ofEvents(List<ProducerRecord<byte[], byte[]>> events) {
        var records = IntStream.range(0, events.size())
                .mapToObj(offset -> received(events.get(offset), offset))
                .toList();
        return new ConsumerRecords<>(Map.of(FIRST, records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
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

    private Polls() {}
}
