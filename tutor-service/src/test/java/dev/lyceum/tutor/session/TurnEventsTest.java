package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same turn as server-sent events: live, replayed, and again from where a client was cut off. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class TurnEventsTest {
    private static final Pattern EVENT = Pattern.compile("id: (\\d+)\nevent: (\\w+)\ndata: (.*)\n\n");
    private final Api ada = Api.newLearner();
    private final Api ben = Api.newLearner();
    private String session;

    private record Event(int id, String name, String data) {}

    @BeforeEach
    void aSessionIsOpen() {
        session = ada.session("Solve 3x + 5 = 20");
    }

    @Test
    void aTurnComesAsEventsWhoseDeltasAreTheReply() {
        Response live = stream("3x = 15");

        List<Event> events = events(live.asString());
        assertThat(live.statusCode()).isEqualTo(201);
        assertThat(live.contentType()).startsWith("text/event-stream");
        assertThat(events)
                .extracting(Event::id)
                .isEqualTo(IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream().map(Event::name).distinct())
                .containsExactly("turn", "verdict", "delta", "reply", "session");
        assertThat(words(events)).isEqualTo(JsonPath.from(data(events, "reply")).getString("text"));
        assertThat(JsonPath.from(data(events, "verdict")).getString("kind")).isEqualTo("STEP_VALID");
        assertThat(JsonPath.from(data(events, "session")).getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    void aCommittedTurnIsRenderedAgainByteForByteWhateverHappenedSince() {
        // Given
        String wrong = stream("x = 9").asString();
        ada.hint(session);
        String right = stream("x = 5").asString();

        // Then
        assertThat(replay(2).asString()).isEqualTo(wrong);
        assertThat(replay(4).asString()).isEqualTo(right);
        assertThat(JsonPath.from(data(events(wrong), "session")).getMap(""))
                .containsEntry("state", "ACTIVE")
                .containsEntry("hintsUsed", 0)
                .containsEntry("attempts", 1);
        assertThat(JsonPath.from(data(events(right), "session")).getMap(""))
                .containsEntry("state", "SOLVED")
                .containsEntry("hintsUsed", 1)
                .containsEntry("attempts", 2)
                .containsKey("solveId");
    }

    /** At every event that a client may be cut off at. */
    @Test
    void aClientThatWasCutOffGoesOnBehindWhatItHas() {
        String whole = stream("x = 9").asString();
        List<Event> events = events(whole);

        for (Event last : events) {
            String rest = ada.request()
                    .header("Last-Event-ID", last.id())
                    .get(path(2))
                    .asString();
            assertThat(events(rest)).isEqualTo(events.subList(last.id(), events.size()));
        }
    }

    @Test
    void aRepeatedRequestGetsTheSameEventsAndSaysItOnce() {
        String first = keyed().asString();
        Response second = keyed();

        assertThat(second.asString()).isEqualTo(first);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ada.read(session).getList("turns")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*| application/json",
                "application/json, text/event-stream| application/json",
                "application/json;q=0.5, text/event-stream;q=0.4| application/json",
                "text/html, text/event-stream| text/event-stream",
                "application/json;q=0.1, text/event-stream| text/event-stream"
            })
    void whatIsAcceptedBeforeTheOtherIsSent(String accepted, String sent) {
        Response answer =
                ada.request().accept(accepted).body(Map.of("text", "3x = 15")).post(turns());

        assertThat(answer.contentType()).startsWith(sent);
    }

    @Test
    void whatIsRefusedIsRefusedAsEver() {
        stream("x = 5");

        Response over = stream("x = 5");

        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(over.contentType()).startsWith("application/problem+json");
        assertThat(over.jsonPath().getString("code")).isEqualTo("session-not-active");
    }

    /** The opening, the reply, one that was never said, and none at all. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "4", "0", "-1", "x", "99999999999"})
    void onlyMessagesOfTheLearnerWereAnswered(String seq) {
        stream("x = 9");

        assertThat(ada.request().get(turns() + "/" + seq + "/events").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseListens() {
        stream("x = 9");

        assertThat(ben.request().get(path(2)).statusCode()).isEqualTo(404);
    }

    private Response stream(String text) {
        return ada.request()
                .accept("text/event-stream")
                .body(Map.of("text", text))
                .post(turns());
    }

    private Response keyed() {
        return ada.request()
                .accept("text/event-stream")
                .header("Idempotency-Key", "one")
                .body(Map.of("text", "x = 9"))
                .post(turns());
    }

    private Response replay(int seq) {
        Response replayed = ada.request().get(path(seq));
        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.contentType()).startsWith("text/event-stream");
        return replayed;
    }

    private String path(int seq) {
        return turns() + "/" + seq + "/events";
    }

    private String turns() {
        return "/tutor/v1/sessions/" + session + "/turns";
    }

    private static List<Event> events(String stream) {
        return EVENT.matcher(stream)
                .results()
                .map(match -> new Event(Integer.parseInt(match.group(1)), match.group(2), match.group(3)))
                .toList();
    }

    private static String data(List<Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private static String words(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("delta"))
                .map(event -> JsonPath.from(event.data()).getString("text"))
                .collect(Collectors.joining());
    }
}
