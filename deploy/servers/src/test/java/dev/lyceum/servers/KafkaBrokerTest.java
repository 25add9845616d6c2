package dev.lyceum.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path folder;

    private KafkaBroker broker;

    @BeforeEach
    void start() {
        broker = KafkaBroker.start(folder.resolve("a folder"), Ports.free(), Ports.free());
        broker.createTopics(Map.of("letters", 1));
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void acknowledgedRecordsSurviveAKill() throws Exception {
        // Given
        send("one");

        // When
        broker.kill();
        broker.start();

        // Then
        send("two");
        assertThat(records(2)).containsExactly("one", "two");
    }

    @Test
    @Tag("faults")
    void aKilledBrokerTakesRecordsAgainWithinTenSeconds() throws Exception {
        // Given
        send("one");
        broker.kill();

        // When
        var before = System.nanoTime();
        broker.start();
        send("two");

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aPausedBrokerGoesOnWhereItWas() throws Exception {
        // Given
        send("one");

        // When
        broker.pause();
        broker.resume();
        send("two");

        // Then
        assertThat(records(2)).containsExactly("one", "two");
    }

    @Test
    void makingTopicsTwiceKeepsThem() throws Exception {
        // Given
        send("one");

        // When
        broker.createTopics(Map.of("letters", 1, "parcels", 3));

        // Then
        assertThat(partitions("parcels")).isEqualTo(3);
        assertThat(records(1)).containsExactly("one");
    }

    @Test
    void noTopicIsMadeByWritingToIt() {
        var config = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "2000");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.partitionsFor("rumours")).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    @Tag("faults")
    void aBrokerThatCannotStartEnds() {
        // Given
        var second = KafkaBroker.at(folder.resolve("a folder"), Ports.free(), Ports.free());

        // Then
        assertThatThrownBy(second::start).hasMessageContaining("Kafka ended while starting");
    }

    @Test
    @Tag("faults")
    void aBrokerEndsWithItsParent() throws Exception {
        // Given
        var parent = parentWithABroker();
        var child = ProcessHandle.of(pidOfTheBrokerOf(parent)).orElseThrow();

        // When
        parent.destroyForcibly();

        // Then
        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private Process parentWithABroker() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfABroker.class.getName(),
                        folder.resolve("child").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long pidOfTheBrokerOf(Process parent) throws Exception {
        var output = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        return Long.parseLong(output.readLine());
    }

    private void send(String value) throws Exception {
        var config = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("letters", "key", value)).get();
        }
    }

    private List<String> records(int expected) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest", "group.id", "reader");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("letters", 0)));
            var found = new ArrayList<String>();
            for (int polls = 0; polls < 20 && found.size() < expected; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(each -> found.add(each.value()));
            }
            return found;
        }
    }

    private int partitions(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }
}
