package dev.lyceum.kit.outbox;

import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.failure.Failure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries the outbox to Kafka: one relay per database, elected by an advisory lock. It has a thread of its own and plain
 * JDBC, so a broker that is away blocks nothing but this thread (ADR 0005).
 */
@Singleton
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    @Inject
    RelayDatabase.Address address;

    @Inject
    ServiceName service;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "lyceum.relay.enabled", defaultValue = "true")
    boolean enabled;

    private volatile boolean running;
    private Thread thread;

    void start(@Observes StartupEvent started) {
        if (enabled) {
            running = true;
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (running) {
            running = false;
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        while (running) {
            try (var database = RelayDatabase.open(address)) {
                campaign(database);
            } catch (SQLException away) {
                LOG.infof("relay waits for the database: %s", away.getSQLState());
                pause();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error unforeseen) {
                if (running) {
                    LOG.errorf("relay starts anew: %s", Failure.whereabouts(unforeseen));
                    pause();
                }
            }
        }
    }

    private void campaign(RelayDatabase database) throws SQLException, InterruptedException {
        while (running) {
            if (database.isLeader()) {
                lead(database);
            }
            database.waitForWork(POLL);
        }
    }

    /** A new producer each time: what an interrupted one still held must never be sent after what its successor sends. */
    private void lead(RelayDatabase database) throws SQLException, InterruptedException {
        try (var sender = new RelaySender(kafka, service)) {
            while (running && database.isLeader()) {
                var batch = database.oldest();
                if (batch.isEmpty()) {
                    database.waitForWork(POLL);
                    continue;
                }
                if (!sender.send(batch, database::isLeader)) {
                    return;
                }
                database.delete(batch);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
