package dev.lyceum.kit.inbox;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.failure.Failure;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Sets a record aside in {@code <consumer>.<topic>.dlq}, as it came, with why and whence in headers. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final ServiceName service;
    private final Map<String, Object> kafka;
    private KafkaProducer<byte[], byte[]> producer;

    DeadLetters(ServiceName service, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.service = service;
        this.kafka = kafka;
    }

    /** Completes when Kafka has acknowledged it, however long that takes: a record is never dropped. */
    Uni<Void> send(ConsumerRecord<byte[], byte[]> message, String reason) {
        LOG.errorf("dead letter %s-%d@%d: %s", message.topic(), message.partition(), message.offset(), reason);
        var letter = letter(message, reason);
        return Uni.createFrom()
                .completionStage(() -> produce(letter))
                .runSubscriptionOn(
                        Infrastructure.getDefaultWorkerPool()) // a producer may block for its topic's whereabouts
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(() -> Uni.createFrom().completionStage(() -> produce(withoutValue(letter))))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("%s does not take the letter: %s", letter.topic(), Failure.describe(failure)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely()
                .replaceWithVoid();
    }

    private ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> message, String reason) {
        String topic = service.value() + "." + message.topic() + ".dlq";
        var letter = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        Header.write(letter.headers(), "dlq_reason", reason);
        Header.write(letter.headers(), "dlq_topic", message.topic());
        Header.write(letter.headers(), "dlq_partition", String.valueOf(message.partition()));
        Header.write(letter.headers(), "dlq_offset", String.valueOf(message.offset()));
        return letter;
    }

    /** Its origin stands in the headers: the record itself can still be read there. */
    private static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter) {
        return new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers());
    }

    private CompletableFuture<RecordMetadata> produce(ProducerRecord<byte[], byte[]> letter) {
        var acknowledged = new CompletableFuture<RecordMetadata>();
        producer().send(letter, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(metadata);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters");
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close(@Observes ShutdownEvent stopping) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
