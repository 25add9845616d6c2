package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a model said under an older guard, as its rows tell. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class HearAgainTest {
    private final Api ada = Api.newLearner();

    @Inject
    HearAgain hearAgain;

    @Test
    void anAnswerThatWasGivenAwayIsFoundAndToldOnce() {
        String session = saidUnderAnOlderGuard("The answer is x = 4.");

        listen();
        listen();

        assertThat(ada.read(session).getString("voided.reason")).isEqualTo("ANSWER_LEAKED");
        assertThat(ada.events("LeakFound", 1)).hasSize(1);
        assertThat(JsonPath.from(ada.events("LeakFound").get(0)).<Map<String, String>>get())
                .containsEntry("sessionId", session);
    }

    @Test
    void whatGaveNothingAwayIsHeardOnceAndCounts() {
        String session = saidUnderAnOlderGuard("Put your number in for x. What does 2·9 + 5 come to?");

        listen();

        assertThat(ada.read(session).getString("voided")).isNull();
        assertThat(Api.count(
                        "select count(*) from phrased_turn where session_id = ? and guard_version > 0",
                        UUID.fromString(session)))
                .isEqualTo(1);
    }

    private void listen() {
        hearAgain.sweep().await().atMost(Duration.ofSeconds(30));
    }

    private String saidUnderAnOlderGuard(String text) {
        String session = ada.session("Solve 2x + 5 = 13");
        ada.say(session, "x = 9").then().statusCode(201);
        UUID id = UUID.fromString(session);
        Api.execute("update turn set text = ?, ending = 'COMPLETED' where session_id = ? and seq = 3", text, id);
        Api.execute(
                "insert into phrased_turn (turn_id, session_id, seq, language, words, guard_version)"
                        + " select t.id, t.session_id, 3, 'en', 'Put it in. What does 2·9 + 5 come to?', 0 from turn t"
                        + " where t.session_id = ? and t.seq = 3",
                id);
        return session;
    }
}
