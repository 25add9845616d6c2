package dev.lyceum.kit.outbox;

import dev.lyceum.kit.event.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Sends a batch and awaits every acknowledgement. Never gives up on one record and goes on with the next: order holds. */
class RelaySender implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RelaySender.class);
    private static final long LOOK_UP_SECONDS = 1;

    private final ServiceName service;
    private final KafkaProducer<byte[], byte[]> producer;

    RelaySender(Map<String, Object> kafka, ServiceName service) {
        this.service = service;
        this.producer = new KafkaProducer<>(settings(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** True when all are acknowledged; false when leadership or Kafka was lost and the batch must be read again. */
    boolean send(List<OutboxRow> batch, Leadership leadership) throws SQLException, InterruptedException {
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (OutboxRow row : batch) {
                var acknowledgement = producer.send(row.toRecord(service));
                if (acknowledgement.isDone()) {
                    acknowledgement.get(); // refused at once: what follows must not overtake it
                }
                acknowledgements.add(acknowledgement);
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                if (!isAcknowledged(acknowledgement, leadership)) {
                    return false;
                }
            }
            return leadership.holds();
        } catch (ExecutionException | KafkaException refused) {
            LOG.warnf("Kafka does not take the outbox: %s", refused.getMessage());
            TimeUnit.SECONDS.sleep(LOOK_UP_SECONDS);
            return false;
        }
    }

    private static boolean isAcknowledged(Future<RecordMetadata> acknowledgement, Leadership leadership)
            throws SQLException, InterruptedException, ExecutionException {
        do {
            try {
                acknowledgement.get(LOOK_UP_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException brokerAway) {
                LOG.debug("still waiting for the broker");
            }
        } while (leadership.holds());
        return false;
    }

    /** Idempotent, acknowledged by all, and without an expiry: a record that expired could be overtaken by its follower. */
    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        return settings;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Asked while waiting, so that a relay that lost its lock stops waiting. */
    interface Leadership {
        boolean holds() throws SQLException;
    }
}
