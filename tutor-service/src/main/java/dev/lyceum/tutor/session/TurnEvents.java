package dev.lyceum.tutor.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A committed turn as server-sent events: {@code turn}, {@code verdict}, the reply word by word as {@code delta}, then
 * {@code reply} and {@code session}. Each is numbered, so that a client that was cut off goes on behind its
 * {@code Last-Event-ID}; a delta put behind the one before it gives the reply's text.
 */
@ApplicationScoped
class TurnEvents {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+");

    private final ObjectMapper json;

    TurnEvents(ObjectMapper json) {
        this.json = json;
    }

    /** @param created the answer, written now or replayed; {@code taken} is what it says */
    Response of(Response created, JsonNode taken) {
        return Response.fromResponse(created)
                .type(MediaType.SERVER_SENT_EVENTS)
                .entity(render(taken, 0))
                .build();
    }

    /** @param after the number of the last event that the client has */
    Response of(TurnTaken taken, int after) {
        return Response.ok(render(json.valueToTree(taken), after), MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    private String render(JsonNode taken, int after) {
        String text = taken.at("/reply/text").asText();
        List<Event> events = Stream.of(begun(taken), words(text), ended(taken, taken.get("reply")))
                .flatMap(Function.identity())
                .toList();
        return numbered(events.stream(), 0).skip(after).collect(Collectors.joining());
    }

    /**
     * The same events, each as soon as it may be seen.
     *
     * @param taken without the reply
     * @param saying says the reply, and shows each piece of it when it is kept; it goes on when nobody listens any more
     */
    Multi<String> live(JsonNode taken, Function<Consumer<String>, Uni<Turn>> saying) {
        return Multi.createFrom().emitter(client -> {
            var place = new Place(client::emit);
            place.show(begun(taken));
            saying.apply(place::say)
                    .subscribe()
                    .with(
                            reply -> {
                                place.sayTheRestOf(reply.text);
                                place.show(ended(taken, json.valueToTree(TurnView.of(reply))));
                                client.complete();
                            },
                            client::fail);
        });
    }

    /** How far one live stream has come. */
    private final class Place {
        private final Consumer<String> client;
        private int number;
        private int said;

        Place(Consumer<String> client) {
            this.client = client;
        }

        synchronized void show(Stream<Event> events) {
            List<String> next = numbered(events, number).toList();
            number += next.size();
            client.accept(String.join("", next));
        }

        synchronized void say(String piece) {
            said += piece.length();
            show(words(piece));
        }

        synchronized void sayTheRestOf(String text) {
            if (text.length() > said) {
                say(text.substring(said));
            }
        }
    }

    private static Stream<Event> begun(JsonNode taken) {
        return Stream.of(new Event("turn", taken.get("turn")), new Event("verdict", taken.get("verdict")));
    }

    private Stream<Event> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new Event("delta", json.createObjectNode().put("text", word.group())));
    }

    private static Stream<Event> ended(JsonNode taken, JsonNode reply) {
        return Stream.of(new Event("reply", reply), new Event("session", taken.get("session")));
    }

    private static Stream<String> numbered(Stream<Event> events, int before) {
        int[] number = {before};
        return events.map(event -> event.numbered(++number[0]));
    }

    /** JSON has no line breaks outside its strings and escapes those inside. */
    private record Event(String name, JsonNode data) {
        String numbered(int number) {
            return "id: %d\nevent: %s\ndata: %s\n\n".formatted(number, name, data);
        }
    }
}
