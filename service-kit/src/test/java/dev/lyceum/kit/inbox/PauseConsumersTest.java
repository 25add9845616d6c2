package dev.lyceum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PauseConsumersTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    PauseConsumers pauseConsumers;

    @AfterEach
    void goOn() {
        pauseConsumers.consumers().forEach(consumer -> consumer.resume().await().atMost(SOON));
    }

    @Test
    void aReplicaThatIsToldToEndTakesUpNothingMore() {
        // Given
        assertThat(pauseConsumers.consumers()).isNotEmpty();
        await().atMost(SOON).until(() -> pauseConsumers.consumers().stream()
                .noneMatch(consumer -> assigned(consumer).isEmpty()));

        // When
        pauseConsumers.pause().await().atMost(SOON);

        // Then
        assertThat(pauseConsumers.consumers())
                .allSatisfy(consumer ->
                        assertThat(consumer.paused().await().atMost(SOON)).isEqualTo(assigned(consumer)));
    }

    private static Set<TopicPartition> assigned(KafkaConsumer<Object, Object> consumer) {
        return consumer.getAssignments().await().atMost(SOON);
    }
}
