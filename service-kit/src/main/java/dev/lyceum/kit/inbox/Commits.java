package dev.lyceum.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits how far a consumer has come, now and then, until the broker has it: a commit that a rebalance or an absent broker
 * refused is made again with the next, even if nothing new comes (ADR 51). Expects a channel's records to be done with in order.
 */
final class Commits implements KafkaCommitHandler {
    private static final Logger LOG = Logger.getLogger(Commits.class);

    private final KafkaConsumer<?, ?> consumer;
    private final Cancellable ticks;
    private final Map<TopicPartition, Progress> mine = new ConcurrentHashMap<>();

    private Commits(KafkaConsumer<?, ?> consumer, Duration period) {
        this.consumer = consumer;
        this.ticks = Multi.createFrom()
                .ticks()
                .every(period)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> commit())
                .subscribe()
                .with(committed -> {}, failure -> LOG.errorf(failure, "nothing is committed any more"));
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> mine.put(partition, Progress.NONE));
    }

    /** On the thread that polls, which may commit them now and not afterwards. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> last = waiting();
        last.keySet().retainAll(partitions);
        mine.keySet().removeAll(partitions);
        try {
            if (!last.isEmpty()) {
                consumer.unwrap().commitSync(last);
            }
        } catch (KafkaException refused) {
            LOG.infof("whoever has %s now hears some again: %s", last.keySet(), refused.getMessage());
        }
    }

    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> message) {
        mine.computeIfPresent(partition(message), (partition, progress) -> progress.received(message.getOffset()));
        return Uni.createFrom().item(message);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
        mine.computeIfPresent(partition(message), (partition, progress) -> progress.handled(message.getOffset()));
        return Uni.createFrom().voidItem();
    }

    /** The consumer is closed next, which revokes what it has. */
    @Override
    public void terminate(boolean graceful) {
        ticks.cancel();
    }

    /** On the thread that polls, too: looked at anywhere else, it could be revoked until it is sent. */
    private Uni<Void> commit() {
        return consumer.runOnPollingThread(kafka -> {
                    Map<TopicPartition, OffsetAndMetadata> now = waiting();
                    if (!now.isEmpty()) {
                        kafka.commitSync(now);
                        now.forEach(this::committed);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.infof("committed with the next: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Map<TopicPartition, OffsetAndMetadata> waiting() {
        return mine.entrySet().stream()
                .filter(entry -> entry.getValue().waits())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new OffsetAndMetadata(entry.getValue().handled())));
    }

    private void committed(TopicPartition partition, OffsetAndMetadata next) {
        mine.computeIfPresent(partition, (same, progress) -> progress.committed(next.offset()));
    }

    private static TopicPartition partition(IncomingKafkaRecord<?, ?> message) {
        return new TopicPartition(message.getTopic(), message.getPartition());
    }

    @ApplicationScoped
    @Identifier("until-committed")
    static class Factory implements KafkaCommitHandler.Factory {
        private static final int MILLIS = 5_000;

        @Override
        public Commits create(
                KafkaConnectorIncomingConfiguration channel,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            int millis = channel.config()
                    .getOptionalValue(ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG, Integer.class)
                    .orElse(MILLIS);
            return new Commits(consumer, Duration.ofMillis(millis));
        }
    }
}
