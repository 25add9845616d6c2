package dev.lyceum.tutor.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.wellbeing.Care;
import dev.lyceum.tutor.wellbeing.Concern;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ConcernTest {
    private final Api ada = Api.newLearner();

    @ParameterizedTest
    @CsvSource({
        "en, SELF_HARM, 'I can''t do this, I want to die'",
        "es, ABUSE, mi papá me pega",
        "es, CONTACT_DETAILS, mi correo es ana@example.com"
    })
    void aConcernIsAnsweredWithItsFixedWordsAndOthersHearOfIt(String language, Concern concern, String text) {
        // Given
        Api learner = ada.accepting(language);
        String session = learner.session("Solve 3x + 5 = 20");

        // When
        JsonPath answer =
                learner.say(session, text).then().statusCode(201).extract().jsonPath();

        // Then
        Care care = Care.in(language, concern);
        assertThat(answer.getString("reply.text")).isEqualTo(care.reply());
        assertThat(answer.getString("verdict.message")).isEqualTo(care.message());
        assertThat(answer.getString("verdict.kind")).isEqualTo("NOT_MATH");
        assertThat(answer.getInt("session.attempts")).isZero();
        String raised = ada.events("SafetyConcernRaised", 1).get(0);
        Contracts.assertMatchesSchema("safety-concern-raised", raised);
        assertThat(JsonPath.from(raised).<Map<String, String>>get())
                .isEqualTo(Map.of("sessionId", session, "category", concern.name()));
    }

    @Test
    void theAnswerOfATurnThatIsSentAgainIsReplayedAndNothingIsRaisedTwice() {
        String session = ada.session("Solve 3x + 5 = 20");

        Response first = sayOnce(session, "my dad hits me");
        Response again = sayOnce(session, "my dad hits me");

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("reply.text"))
                .isEqualTo(first.jsonPath().getString("reply.text"));
        assertThat(raised()).containsExactly("ABUSE");
    }

    private Response sayOnce(String session, String text) {
        return ada.request()
                .header("Idempotency-Key", session)
                .body(Map.of("text", text))
                .post("/tutor/v1/sessions/" + session + "/turns");
    }

    @Test
    void itIsReadAgainAsItWasAnswered() {
        String session = ada.session("Solve 3x + 5 = 20");
        ada.say(session, "my dad hits me").then().statusCode(201);

        assertThat(ada.read(session).getString("turns[2].text"))
                .isEqualTo(Care.in("en", Concern.ABUSE).reply());
        assertThat(ada.request()
                        .get("/tutor/v1/sessions/" + session + "/turns/2/events")
                        .asString())
                .contains(Care.in("en", Concern.ABUSE).message());
    }

    @Test
    void aRightAnswerBesideItIsToBeGivenAgain() {
        String session = ada.session("Solve 3x + 5 = 20");

        assertThat(ada.say(session, "x = 5, my email is ana@example.com")
                        .jsonPath()
                        .getString("session.state"))
                .isEqualTo("ACTIVE");
        assertThat(ada.say(session, "x = 5").jsonPath().getString("session.state"))
                .isEqualTo("SOLVED");
    }

    /** As after a greeting: who is stuck for the first time hears something else than who is stuck again. */
    @Test
    void theConversationGoesOnAsIfItHadNotBeenSaid() {
        assertThat(saidToWhoeverIsStuckAfter("I don't know, I want to die"))
                .isEqualTo(saidToWhoeverIsStuckAfter("hello"))
                .isNotEqualTo(saidToWhoeverIsStuckAfter("I don't know"));
    }

    private String saidToWhoeverIsStuckAfter(String text) {
        String session = ada.session("Solve 3x + 5 = 20");
        ada.say(session, text).then().statusCode(201);
        return ada.say(session, "I don't know").jsonPath().getString("reply.text");
    }

    @Test
    void aProblemMayRaiseOneToo() {
        JsonPath session = ada.start("my dad hits me 3 times a week, what is 3 * 4?");

        assertThat(session.getList("turns.text"))
                .isEqualTo(List.of(Care.in("en", Concern.ABUSE).reply()));
        assertThat(ada.names(2)).containsExactly("SessionStarted", "SafetyConcernRaised");
        assertThat(JsonPath.from(ada.events("SafetyConcernRaised", 1).get(0)).<Map<String, String>>get())
                .isEqualTo(Map.of("sessionId", session.getString("sessionId"), "category", "ABUSE"));
    }

    @Test
    void whatIsNotHeardRaisesNothing() {
        String session = ada.session("Solve 3x + 5 = 20");
        ada.end(session).then().statusCode(200);

        ada.say(session, "my dad hits me").then().statusCode(409);

        assertThat(raised()).isEmpty();
    }

    /** The categories, once something that is certainly raised has been heard of after them: a learner's events are in order. */
    private List<String> raised() {
        ada.say(ada.session("Solve 2x = 8"), "my email is ana@example.com")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> categories().contains("CONTACT_DETAILS"));
        return categories().stream()
                .filter(category -> !category.equals("CONTACT_DETAILS"))
                .toList();
    }

    private List<String> categories() {
        return ada.events("SafetyConcernRaised").stream()
                .map(event -> JsonPath.from(event).getString("category"))
                .toList();
    }
}
