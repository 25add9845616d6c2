package dev.lyceum.gamification.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Kafka hands one learner's events over one by one; a rebalance, a second replica or an operator may not. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ParallelSolvesTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    @Inject
    SolveConsumer consumer;

    @Test
    void twoHundredSolvesOfOneLearnerAtOnceSumUpExactly() {
        // Given: 200 solves on twenty days, each delivered twice.
        var learner = new LearnerId(new Ids().next());
        List<Solve> solves = IntStream.range(0, 200)
                .mapToObj(i -> Solve.by(learner).on(MONDAY.plusDays(i % 20)))
                .toList();

        // When
        List<Uni<Void>> deliveries = IntStream.range(0, 400)
                .mapToObj(i -> consumer.receive(received(solves.get(i % 200).event(), i)))
                .toList();
        Uni.join().all(deliveries).andFailFast().await().atMost(Duration.ofSeconds(60));

        // Then
        assertThat(Stored.xp(learner)).isEqualTo(200 * 13).isEqualTo(Stored.ledger(learner));
        assertThat(Stored.entries(learner)).isEqualTo(200);
        assertThat(Stored.problems(learner)).isEqualTo(200);
        assertThat(Stored.number("select longest from streak where learner_id = ?", learner.value()))
                .isEqualTo(20);
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
}
