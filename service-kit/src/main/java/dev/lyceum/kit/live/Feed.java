package dev.lyceum.kit.live;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.ServiceName;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;

/** What was told of each learner within the last day. The outbox writes it, in its own transactions. */
@ApplicationScoped
@IfBuildProperty(name = "lyceum.live", stringValue = "true")
class Feed {
    static final int PORTION = 200;
    private static final Duration KEPT = Duration.ofHours(24);

    private static final String AFTER =
            """
            select seq, type, payload, occurred_at from feed_event where learner_id = ?1 and seq > ?2 order by seq limit ?3
            """;

    /** The numbers are the outbox's: what is lower than the first one kept may be gone, and none is higher than the last taken. */
    private static final String ENDS =
            """
            select coalesce((select min(seq) from feed_event), taken.last + 1) as first, taken.last as last,
                coalesce((select max(seq) from feed_event where learner_id = ?1), 0) as latest
            from (select coalesce(pg_sequence_last_value(cast(pg_get_serial_sequence('outbox_event', 'seq') as regclass)), 0)
                as last) as taken
            """;

    private static final String FORGET =
            """
            delete from feed_event
            where seq < coalesce((select seq from feed_event where recorded_at >= ?1 order by seq limit 1), ?2)
            """;

    private final Database database;
    private final ServiceName service;
    private final Clock clock;

    Feed(Database database, ServiceName service, Clock clock) {
        this.database = database;
        this.service = service;
        this.clock = clock;
    }

    /** At most {@link #PORTION} of them, oldest first. */
    Uni<List<FeedEvent>> after(LearnerId learner, long seq) {
        return database.background(() -> Sql.rows(AFTER, this::event, learner.value(), seq, PORTION));
    }

    /** Where a stream may begin. */
    Uni<Ends> ends(LearnerId learner) {
        return database.background(() -> Sql.first(ENDS, Feed::ends, learner.value()))
                .map(found -> found.orElseThrow());
    }

    /**
     * @param first the oldest number kept, of all learners
     * @param last the newest number taken, of all learners
     * @param latest the newest number kept of this learner, or 0
     */
    record Ends(long first, long last, long latest) {

        /** Whether nothing that came behind this number has been forgotten. */
        boolean reachBackTo(OptionalLong seq) {
            return seq.isPresent() && first <= seq.getAsLong() + 1 && seq.getAsLong() <= last;
        }
    }

    /** By number and not by time, so that what is kept is whole from its first number on. Any replica may do it. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return database.background(() -> Sql.execute(FORGET, clock.instant().minus(KEPT), Long.MAX_VALUE))
                .replaceWithVoid();
    }

    private FeedEvent event(Row row) {
        return new FeedEvent(
                row.get("seq", Long.class),
                service.eventName(row.get("type", String.class)),
                row.get("payload", String.class),
                row.get("occurred_at", OffsetDateTime.class).toInstant());
    }

    private static Ends ends(Row row) {
        return new Ends(row.get("first", Long.class), row.get("last", Long.class), row.get("latest", Long.class));
    }
}
