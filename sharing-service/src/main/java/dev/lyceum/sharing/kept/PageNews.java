package dev.lyceum.sharing.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lyceum.kit.database.Listening;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Hears from the database whose pages have changed. Four times a second it tells itself something over the same connection;
 * as long as that comes back within a second, whatever was committed before has been heard as well.
 */
@ApplicationScoped
class PageNews {
    private static final String CHANNEL = "page";
    private static final String BEAT = "beat ";
    private static final Duration BEATS = Duration.ofMillis(250);
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final String self;
    /** When something of a learner changed last; remembered longer than any page is kept. */
    private final Cache<LearnerId, Long> changes =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    private volatile long heardAt = System.nanoTime() - BELIEVED.toNanos();
    private volatile long listeningSince = System.nanoTime();

    PageNews(Vertx vertx, Ids ids, Listening listening) {
        this.vertx = vertx;
        this.self = ids.next().toString();
        this.subscriber = listening.as("page-news", BEATS);
    }

    void start(@Observes StartupEvent started) {
        subscriber.channel(CHANNEL).subscribeHandler(this::listen).handler(this::hear);
        subscriber.connect();
        vertx.setPeriodic(BEATS.toMillis(), tick -> beat());
    }

    void stop(@Observes ShutdownEvent stopping) {
        subscriber.close();
    }

    /** Whether everything that was committed a second ago has been heard of. */
    boolean isHeard() {
        return System.nanoTime() - heardAt < BELIEVED.toNanos();
    }

    /** False too when it is not known: something may have happened before this connection listened. */
    boolean isUnchangedSince(LearnerId learner, long nanoTime) {
        Long changedAt = changes.getIfPresent(learner);
        return isHeard() && nanoTime - listeningSince > 0 && (changedAt == null || nanoTime - changedAt > 0);
    }

    private void listen(Void ignored) {
        listeningSince = System.nanoTime();
    }

    private void beat() {
        var connection = subscriber.actualConnection();
        if (connection != null) {
            connection
                    .preparedQuery("select pg_notify('" + CHANNEL + "', $1)")
                    .execute(Tuple.of(BEAT + self + " " + System.nanoTime()));
        }
    }

    private void hear(String message) {
        if (message.startsWith(BEAT)) {
            heardBeat(message.substring(BEAT.length()).split(" "));
        } else {
            LearnerId.parse(message).ifPresent(this::heardOf);
        }
    }

    /** Each replica hears the others' too. */
    private void heardBeat(String[] beat) {
        if (beat[0].equals(self)) {
            heardAt = Long.parseLong(beat[1]);
        }
    }

    private void heardOf(LearnerId learner) {
        changes.put(learner, System.nanoTime());
    }
}
