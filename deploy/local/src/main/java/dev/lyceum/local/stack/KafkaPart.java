package dev.lyceum.local.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lyceum.servers.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The Kafka broker, with every topic made before anybody asks for one. */
final class KafkaPart implements Part {

    private final Settings settings;
    private final KafkaBroker broker;
    private boolean launched;

    KafkaPart(Settings settings) {
        this.settings = settings;
        this.broker = KafkaBroker.at(settings.kafka(), settings.port(Port.KAFKA), settings.port(Port.KAFKA_CONTROLLER));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void launch() {
        broker.launch();
        settings.records().write(name(), ProcessHandle.of(broker.pid()).orElseThrow());
        launched = true;
    }

    /** Waits until it answers, then makes the topics that are absent. */
    void awaitTopics() {
        broker.awaitReady();
        broker.createTopics(topics());
    }

    private Map<String, Integer> topics() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(
                            settings.root().resolve("deploy/kafka/topics.yaml").toFile(),
                            new TypeReference<Map<String, Integer>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean alive() {
        return launched && broker.running();
    }

    @Override
    public boolean ready() {
        return alive();
    }

    @Override
    public void stop() {
        if (launched) {
            broker.stop();
        }
        settings.records().forget(name());
    }
}
