package dev.lyceum.tutor.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A committed turn as server-sent events: {@code turn}, {@code verdict}, the reply word by word as {@code delta}, then
 * {@code reply} and {@code session}. Each is numbered, so that a client that was cut off goes on behind its
 * {@code Last-Event-ID}; a delta put behind the one before it gives the reply's text.
 */
@ApplicationScoped
class TurnEvents {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private final ObjectMapper json;

    TurnEvents(ObjectMapper json) {
        this.json = json;
    }

    /** @param created the answer as JSON, written now or replayed */
    Response of(Response created) {
        return Response.fromResponse(created)
                .type(MediaType.SERVER_SENT_EVENTS)
                .entity(render(parse(created.getEntity().toString()), 0))
                .build();
    }

    /** @param after the number of the last event that the client has */
    Response of(TurnTaken taken, int after) {
        return Response.ok(render(json.valueToTree(taken), after), MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    private String render(JsonNode taken, int after) {
        List<Event> events = new ArrayList<>();
        events.add(new Event("turn", taken.get("turn")));
        events.add(new Event("verdict", taken.get("verdict")));
        WORD.matcher(taken.at("/reply/text").asText())
                .results()
                .forEach(word ->
                        events.add(new Event("delta", json.createObjectNode().put("text", word.group()))));
        events.add(new Event("reply", taken.get("reply")));
        events.add(new Event("session", taken.get("session")));
        return IntStream.range(after, events.size())
                .mapToObj(number -> events.get(number).numbered(number + 1))
                .collect(Collectors.joining());
    }

    /** JSON has no line breaks outside its strings and escapes those inside. */
    private record Event(String name, JsonNode data) {
        String numbered(int number) {
            return "id: %d\nevent: %s\ndata: %s\n\n".formatted(number, name, data);
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
