package dev.lyceum.kit.inbox;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A replica that is told to end takes up nothing new: what it has begun is committed while requests in flight are waited for, and
 * the rest is for whoever gets its partitions. Otherwise a record could be half done when the connections close.
 */
@ApplicationScoped
class PauseConsumers {
    private static final Logger LOG = Logger.getLogger(PauseConsumers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClientService kafka;

    PauseConsumers(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        pause().subscribe()
                .with(done -> LOG.debug("consumers are paused"), failed -> LOG.infof("not paused: %s", failed));
    }

    Uni<Void> pause() {
        List<Uni<Void>> pauses = consumers().stream()
                .map(consumer -> consumer.pause().replaceWithVoid())
                .toList();
        return pauses.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(pauses)
                        .andCollectFailures()
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .replaceWithVoid();
    }

    List<KafkaConsumer<Object, Object>> consumers() {
        return kafka.getConsumerChannels().stream()
                .flatMap(channel -> kafka.getConsumers(channel).stream())
                .toList();
    }
}
