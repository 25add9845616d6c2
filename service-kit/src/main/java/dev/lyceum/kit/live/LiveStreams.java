package dev.lyceum.kit.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.kit.access.Viewing;
import dev.lyceum.kit.live.Frames.Reason;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Opens live streams. A stream shows what is told of the learner until the viewer's token ends, the viewer may no longer
 * look, or this replica goes; then it says why, and another replica takes up where it left off.
 */
@ApplicationScoped
@IfBuildProperty(name = "lyceum.live", stringValue = "true")
public class LiveStreams {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /**
     * An answer about access is believed for a second: asking twice as often, no stream outlives its permission by two, even
     * where no change is heard of.
     */
    private static final Duration WATCH = Duration.ofMillis(500);

    private static final int MOST_OF_ONE_ACCOUNT = 20;

    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
    private final Feed feed;
    private final FeedNews news;
    private final ObjectMapper json;
    private final Clock clock;

    LiveStreams(Feed feed, FeedNews news, ObjectMapper json, Clock clock) {
        this.feed = feed;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem 429 when the viewer holds as many as one may hold at a time */
    void mustHaveRoom(Viewing viewing) {
        if (open.getOrDefault(viewing.viewer().accountId(), 0) >= MOST_OF_ONE_ACCOUNT) {
            throw Problem.tooMany(
                    "You have " + MOST_OF_ONE_ACCOUNT + " streams open; close one of them.", HEARTBEAT.toNanos());
        }
    }

    /**
     * The answer of a {@link Live} method.
     *
     * @param lastEventId the number of the last event that the client has; what is no number of ours is like one too old
     */
    public RestMulti<OutboundSseEvent> open(
            ContainerRequestContext request, String lastEventId, LiveContent content, Sse sse) {
        Viewing viewing = LookFirst.viewing(request);
        var frames = new Frames(sse, json);
        var stream = new LiveStream(feed, frames, content, viewing.learner(), number(lastEventId));
        return RestMulti.fromMultiData(open(viewing, stream, frames))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static OptionalLong number(String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(lastEventId))
                : OptionalLong.empty();
    }

    private Multi<OutboundSseEvent> open(Viewing viewing, LiveStream stream, Frames frames) {
        UUID account = viewing.viewer().accountId();
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(told(viewing, stream, frames), heartbeats(frames), end(viewing, frames))
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onSubscription()
                .invoke(() -> open.merge(account, 1, Integer::sum))
                .onTermination()
                .invoke(() -> open.computeIfPresent(account, (id, count) -> count == 1 ? null : count - 1));
    }

    private Multi<Optional<OutboundSseEvent>> told(Viewing viewing, LiveStream stream, Frames frames) {
        return news.of(viewing.learner()).onItem().transformToMultiAndConcatenate(signal -> {
            Multi<Optional<OutboundSseEvent>> next = stream.next().map(Optional::of);
            return signal == FeedNews.Signal.DRAINING
                    ? Multi.createBy().concatenating().streams(next, last(frames, Reason.DRAINING))
                    : next;
        });
    }

    private static Multi<Optional<OutboundSseEvent>> heartbeats(Frames frames) {
        return every(HEARTBEAT).map(tick -> Optional.of(frames.heartbeat()));
    }

    private Multi<Optional<OutboundSseEvent>> end(Viewing viewing, Frames frames) {
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(every(WATCH).map(tick -> viewing.learner()), viewing.changes())
                .onItem()
                .transformToUniAndConcatenate(learner -> reasonToEnd(viewing))
                .select()
                .where(Optional::isPresent)
                .onItem()
                .transformToMultiAndConcatenate(reason -> last(frames, reason.orElseThrow()));
    }

    /** With profile-service away it fails, and with it the stream: what cannot be known is not shown. */
    private Uni<Optional<Reason>> reasonToEnd(Viewing viewing) {
        if (!clock.instant().isBefore(viewing.viewer().until())) {
            return Uni.createFrom().item(Optional.of(Reason.TOKEN_EXPIRED));
        }
        return viewing.isStillAllowed()
                .map(allowed -> allowed ? Optional.<Reason>empty() : Optional.of(Reason.REVOKED))
                .onFailure(UnauthorizedException.class)
                .recoverWithItem(Optional.of(Reason.TOKEN_EXPIRED));
    }

    /** The reason, and behind it nothing: the empty one ends the whole. */
    private static Multi<Optional<OutboundSseEvent>> last(Frames frames, Reason reason) {
        return Multi.createFrom().items(Optional.of(frames.end(reason)), Optional.empty());
    }

    private static Multi<Long> every(Duration period) {
        return Multi.createFrom().ticks().every(period).onOverflow().drop();
    }
}
