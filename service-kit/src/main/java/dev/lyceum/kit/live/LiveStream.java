package dev.lyceum.kit.live;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.live.Feed.Ends;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.OptionalLong;

/** One client's place in the feed. Asked for one thing after another, never for two at once. */
final class LiveStream {
    private final Feed feed;
    private final Frames frames;
    private final LiveContent content;
    private final LearnerId learner;
    private final OptionalLong lastEventId;
    private OptionalLong position = OptionalLong.empty();

    /** @param lastEventId the number of the last event that the client has, if any */
    LiveStream(Feed feed, Frames frames, LiveContent content, LearnerId learner, OptionalLong lastEventId) {
        this.feed = feed;
        this.frames = frames;
        this.content = content;
        this.learner = learner;
        this.lastEventId = lastEventId;
    }

    /** All that was told since the last time. */
    Multi<OutboundSseEvent> next() {
        return position.isPresent() ? follow() : feed.ends(learner).onItem().transformToMulti(this::begin);
    }

    private Multi<OutboundSseEvent> begin(Ends ends) {
        if (ends.reachBackTo(lastEventId)) {
            position = lastEventId;
            return follow();
        }
        // The place is taken before the state is read: what happens in between is shown twice rather than not at all.
        position = OptionalLong.of(ends.latest());
        Uni<OutboundSseEvent> reset = content.state().apply(learner).map(state -> frames.reset(ends.latest(), state));
        return Multi.createBy()
                .concatenating()
                .streams(reset.toMulti(), Multi.createFrom().deferred(this::follow));
    }

    private Multi<OutboundSseEvent> follow() {
        return feed.after(learner, position.orElseThrow()).onItem().transformToMulti(this::show);
    }

    private Multi<OutboundSseEvent> show(List<FeedEvent> told) {
        if (told.isEmpty()) {
            return Multi.createFrom().empty();
        }
        position = OptionalLong.of(told.get(told.size() - 1).seq());
        Multi<OutboundSseEvent> shown = Multi.createFrom()
                .iterable(told)
                .filter(event -> content.names().containsKey(event.name()))
                .map(event -> frames.told(content.names().get(event.name()), event));
        return told.size() < Feed.PORTION
                ? shown
                : Multi.createBy()
                        .concatenating()
                        .streams(shown, Multi.createFrom().deferred(this::follow));
    }
}
