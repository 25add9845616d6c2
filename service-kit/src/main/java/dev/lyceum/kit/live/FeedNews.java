package dev.lyceum.kit.live;

import dev.lyceum.kit.database.Listening;
import dev.lyceum.kit.identity.LearnerId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the streams of whom something was told: one listening connection a replica, and a slow poll for what it misses. */
@ApplicationScoped
@IfBuildProperty(name = "lyceum.live", stringValue = "true")
class FeedNews {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    enum Signal {
        NEWS,
        DRAINING
    }

    private final Map<LearnerId, Set<MultiEmitter<? super Signal>>> listeners = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final PgSubscriber subscriber;

    FeedNews(Vertx vertx, Listening listening, MeterRegistry metrics) {
        this.vertx = vertx;
        this.subscriber = listening.as("feed-news", TRY_AGAIN);
        metrics.gauge("lyceum.live.streams", listeners, FeedNews::size);
    }

    void start(@Observes StartupEvent started) {
        subscriber.channel("feed").handler(learner -> LearnerId.parse(learner).ifPresent(this::tell));
        subscriber.connect();
        vertx.setPeriodic(POLL.toMillis(), tick -> tellAll(Signal.NEWS));
    }

    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        tellAll(Signal.DRAINING);
    }

    void stop(@Observes ShutdownEvent stopping) {
        subscriber.close();
    }

    /** Begins with a signal, and repeats only the last one to whom is busy with the one before. */
    Multi<Signal> of(LearnerId learner) {
        return Multi.createFrom().emitter(listener -> listen(learner, listener), BackPressureStrategy.LATEST);
    }

    private void listen(LearnerId learner, MultiEmitter<? super Signal> listener) {
        listeners.compute(learner, (id, others) -> {
            Set<MultiEmitter<? super Signal>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(listener);
            return all;
        });
        listener.onTermination(() -> listeners.computeIfPresent(learner, (id, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        }));
        listener.emit(Signal.NEWS);
    }

    private void tell(LearnerId learner) {
        listeners.getOrDefault(learner, Set.of()).forEach(listener -> listener.emit(Signal.NEWS));
    }

    private void tellAll(Signal signal) {
        listeners.values().forEach(some -> some.forEach(listener -> listener.emit(signal)));
    }

    private static double size(Map<LearnerId, Set<MultiEmitter<? super Signal>>> listeners) {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }
}
