package dev.lyceum.kit.testing;

import dev.lyceum.servers.KafkaBroker;
import dev.lyceum.servers.Ports;
import dev.lyceum.servers.Postgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One PostgreSQL and one broker for all test classes of a module; they end with the JVM. */
public class Servers implements QuarkusTestResourceLifecycleManager {
    private static final List<String> SERVICES = List.of("profile", "tutor", "gamification", "sharing", "kit");
    private static final int PARTITIONS = 12;

    private static Postgres postgres;
    private static KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /** What a service finds them by. */
    static Map<String, String> settings() {
        startOnce();
        return Map.of(
                "DB_HOST", "localhost",
                "DB_PORT", String.valueOf(postgres.port()),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "TOKEN_KEYS", Tokens.keysLocation(),
                "TOKEN_ISSUER", Tokens.ISSUER);
    }

    /** They serve the next test class too. */
    @Override
    public void stop() {}

    public static Postgres postgres() {
        startOnce();
        return postgres;
    }

    public static KafkaBroker kafka() {
        startOnce();
        return kafka;
    }

    private static synchronized void startOnce() {
        if (postgres == null) {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "servers");
                postgres =
                        Postgres.start(folder.resolve("postgres"), Ports.free()).stopWithJvm();
                SERVICES.forEach(postgres::createDatabase);
                kafka = KafkaBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free());
                kafka.createTopics(topics());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Map<String, Integer> topics() {
        Map<String, Integer> topics = new HashMap<>();
        for (String producer : SERVICES) {
            topics.put(producer + ".events.v1", PARTITIONS);
            SERVICES.forEach(consumer -> topics.put(consumer + "." + producer + ".events.v1.dlq", 1));
        }
        topics.put("sharing.visits.v1", PARTITIONS);
        topics.put("sharing.analytics.v1", PARTITIONS);
        return topics;
    }
}
