package dev.lyceum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CommitsTest {
    private static final String GROUP = "kit";
    private static final String TOPIC = "kit.events.v1";
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, 12)
            .mapToObj(partition -> new TopicPartition(TOPIC, partition))
            .toList();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Of heartbeats, by which the service hears of the rebalance, and of commits; see application.properties. */
    private static final Duration SEVERAL = Duration.ofSeconds(2);

    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin = Admin.create(kafka());
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    /** A member that does not poll keeps a group from agreeing; the others go on with what they have, and cannot commit. */
    @Test
    void whatARebalanceDidNotLetCommitIsCommittedAfterItThoughNothingNewComes() throws Exception {
        // Given
        tellEveryPartition();
        await().atMost(SOON).until(() -> lag() == 0);
        try (var joining = member();
                var silent = member()) {
            await().atMost(SOON)
                    .until(() -> !silent.poll(POLL).partitions().isEmpty()
                            || !silent.assignment().isEmpty());
            await().atMost(SOON).until(() -> state() == GroupState.STABLE);
            await().atMost(SOON).until(() -> {
                joining.poll(POLL);
                return state() == GroupState.PREPARING_REBALANCE;
            });
            await().pollDelay(SEVERAL).until(() -> true);

            // When
            List<UUID> told = tellEveryPartition();
            int kept = PARTITIONS.size() - silent.assignment().size();
            await().atMost(SOON).until(() -> heard(told) == kept);
            await().pollDelay(SEVERAL).until(() -> true);
            assertThat(lag()).isEqualTo(PARTITIONS.size());
        }

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(lag()).isZero());
    }

    private static List<UUID> tellEveryPartition() {
        return PARTITIONS.stream().map(CommitsTest::tell).toList();
    }

    private static UUID tell(TopicPartition partition) {
        UUID id = new Ids().next();
        var event = Topics.event(
                TOPIC,
                "lyceum.kit.ThingMade.v1",
                id,
                new LearnerId(new Ids().next()),
                Instant.now(),
                "{\"name\": \"marker\"}");
        Topics.send(new ProducerRecord<>(TOPIC, partition.partition(), event.key(), event.value(), event.headers()));
        return id;
    }

    private static long heard(List<UUID> events) {
        return events.stream()
                .filter(id -> Things.number("select count(*) from inbox_event where id = ?", id) == 1)
                .count();
    }

    private static KafkaConsumer<byte[], byte[]> member() {
        Map<String, Object> settings = new HashMap<>(kafka());
        settings.put("group.id", GROUP);
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        settings.put("enable.auto.commit", false);
        var member = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        member.subscribe(List.of(TOPIC));
        return member;
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", Servers.kafka().bootstrapServers());
    }

    private static GroupState state() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(GROUP))
                .describedGroups()
                .get(GROUP)
                .get()
                .groupState();
    }

    /** How many records the group has not committed. */
    private static long lag() throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(PARTITIONS.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        return PARTITIONS.stream()
                .mapToLong(partition -> ends.get(partition).offset()
                        - (committed.containsKey(partition)
                                ? committed.get(partition).offset()
                                : 0))
                .sum();
    }
}
