package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.fixture.CutStream;
import dev.lyceum.tutor.fixture.CutStream.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A client whose connection breaks at any place of the answer to its turn, and who goes on as a browser does: behind the last
 * event it has whole. Spanish, so that some places are in the middle of a letter.
 */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class CutOffTest {
    /** More than any reply here has words. */
    private static final int MOST_EVENTS = 60;

    private final Api ada = Api.newLearner().accepting("es");
    private String session;

    /** Where it breaks, when so many events are to come whole. */
    enum Place {
        BEFORE_THE_LAST_BYTE_OF_THE_NEXT((received, events) -> received.whole() == events
                && received.begun().contains("\ndata: ")
                && received.begun().endsWith("\n")),
        BEHIND_IT((received, events) ->
                received.whole() == events && received.begun().isEmpty()),
        A_BYTE_BEHIND((received, events) ->
                received.whole() == events && received.begun().length() == 1),
        IN_THE_NAME_OF_THE_NEXT((received, events) ->
                received.whole() == events && received.begun().endsWith("\nevent: ")),
        IN_THE_FIRST_ACCENT_OR_AT_THE_END_OF_ITS_TEXT((received, events) -> received.whole() == events
                && received.begun().contains("\ndata: {")
                && (received.endsInALetter() || received.begun().endsWith("}")));

        private final BiPredicate<Received, Integer> here;

        Place(BiPredicate<Received, Integer> here) {
            this.here = here;
        }
    }

    @BeforeEach
    void aSessionIsOpen() {
        session = ada.session("Solve 3x + 5 = 20");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void nothingIsLostAndNothingComesTwice(Place place) {
        List<String> said = new ArrayList<>();
        boolean cut = true;
        for (int events = 0; cut && events < MOST_EVENTS; events++) {
            String text = "hm " + place.ordinal() + " " + events;
            int wanted = events;
            Received first =
                    CutStream.post(ada, turns(), key(text), body(text), received -> place.here.test(received, wanted));
            cut = first.isCut();
            assertGoesOn(first, text);
            said.add(text);
        }

        assertThat(cut).isFalse();
        assertThat(said).hasSizeGreaterThan(10);
        assertThat(ada.read(session).getList("turns.findAll { it.author == 'LEARNER' }.text"))
                .isEqualTo(said);
    }

    private void assertGoesOn(Received first, String text) {
        List<String> events = Stream.concat(first.events().stream(), rest(first, text).stream())
                .toList();
        int seq = JsonPath.from(data(events.get(0))).getInt("seq");

        assertThat(events).isEqualTo(events(ada.request().get(turns() + "/" + seq + "/events")));
        assertThat(IntStream.range(0, events.size()))
                .allMatch(i -> events.get(i).startsWith("id: " + (i + 1) + "\n"));
        assertThat(JsonPath.from(data(events.get(0))).getString("text")).isEqualTo(text);
    }

    /** Whoever knows which turn it was asks for it; whoever knows nothing says it again with its key. */
    private List<String> rest(Received first, String text) {
        if (first.events().isEmpty()) {
            return events(ada.request()
                    .accept("text/event-stream")
                    .header("Idempotency-Key", key(text))
                    .body(Map.of("text", text))
                    .post(turns()));
        }
        int seq = JsonPath.from(data(first.events().get(0))).getInt("seq");
        return events(
                ada.request().header("Last-Event-ID", first.events().size()).get(turns() + "/" + seq + "/events"));
    }

    private static List<String> events(Response answer) {
        assertThat(answer.contentType()).startsWith("text/event-stream");
        return Received.of(answer.asByteArray()).events();
    }

    private static String data(String event) {
        return event.substring(event.indexOf("data: ") + "data: ".length());
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private static String key(String text) {
        return text.replace(' ', '-');
    }

    private String turns() {
        return "/tutor/v1/sessions/" + session + "/turns";
    }
}
