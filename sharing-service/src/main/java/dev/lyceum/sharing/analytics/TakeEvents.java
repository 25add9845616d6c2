package dev.lyceum.sharing.analytics;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.lossy.LossyStream;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Takes a batch in whole or not at all. It touches no database and waits for nobody. */
@ApplicationScoped
class TakeEvents {
    static final String TOPIC = "sharing.analytics.v1";
    /** A device may have been without a network for a while; its clock may be ahead a little. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final EventSchemas schemas;
    private final LossyStream stream;
    private final Ids ids;
    private final Clock clock;

    TakeEvents(EventSchemas schemas, LossyStream stream, Ids ids, Clock clock) {
        this.schemas = schemas;
        this.stream = stream;
        this.ids = ids;
        this.clock = clock;
    }

    /** 400 for what is not as registered, 429 while Kafka takes less than comes in. */
    void take(List<NewEvents.One> events) {
        Instant now = clock.instant();
        schemas.check(events);
        mustBeRecent(events, now);
        if (!stream.hasRoomFor(events.size())) {
            throw Problem.tooMany("More is told than can be taken in; wait a little.", PAUSE_NANOS);
        }
        stream.offer(
                TOPIC,
                "AnalyticsBatch",
                ids.next().toString(), // spread over the partitions: there is no order to keep
                now,
                events.size(),
                AnalyticsBatch.of(events));
    }

    private static void mustBeRecent(List<NewEvents.One> events, Instant now) {
        for (int i = 0; i < events.size(); i++) {
            Instant at = events.get(i).at();
            if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
                throw Problem.invalid(List.of(new FieldError(
                        "/events/" + i + "/at", "recent", "Not older than seven days, and not still to come.")));
            }
        }
    }
}
