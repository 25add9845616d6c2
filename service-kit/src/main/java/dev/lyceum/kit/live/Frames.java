package dev.lyceum.kit.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lyceum.kit.event.EventJson;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;

/** What goes over the wire of a live stream. */
record Frames(Sse sse, ObjectMapper json) {
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    enum Reason {
        DRAINING,
        REVOKED,
        TOKEN_EXPIRED
    }

    /** All of it as of now, in place of what was missed. */
    OutboundSseEvent reset(long position, Object state) {
        return event("reset", json.valueToTree(state))
                .id(String.valueOf(position))
                .reconnectDelay(RECONNECT.toMillis())
                .build();
    }

    /** The event's data, with what happened as {@code type} and when as {@code occurredAt}. */
    OutboundSseEvent told(String name, FeedEvent told) {
        ObjectNode data = json.createObjectNode()
                .put("type", told.name())
                .put("occurredAt", told.occurredAt().toString());
        data.setAll(read(told.data()));
        return event(name, data).id(String.valueOf(told.seq())).build();
    }

    OutboundSseEvent end(Reason reason) {
        return event("end", Map.of("reason", reason)).build();
    }

    /** A comment, so that nobody between takes the stream for dead. */
    OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("still here").build();
    }

    /** As text of one line: for a media type the framework would add a field that no client knows. */
    private OutboundSseEvent.Builder event(String name, Object data) {
        return sse.newEventBuilder().name(name).data(EventJson.write(data));
    }

    private ObjectNode read(String data) {
        try {
            return (ObjectNode) json.readTree(data);
        } catch (JsonProcessingException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
