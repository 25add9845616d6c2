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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class LanguageTest {
    private static final List<String> ENGLISH = List.of(
            "Good, an equation. Look at the side where x stands: what has been done to it?",
            "That is not the answer yet.",
            "With x = 9 it comes to this: 3·9 + 5 = 32. Compare that with the problem. What do you see?",
            "Which number would you like to see gone from the side of the letter?",
            "Thought a problem through; it is not solved yet.");
    private static final List<String> SPANISH = List.of(
            "Bien, una ecuación. Mira el lado donde está x: ¿qué operaciones le han hecho?",
            "Esa no es la respuesta todavía.",
            "Con x = 9 resulta 3·9 + 5 = 32. Compáralo con el problema. ¿Qué ves?",
            "¿Qué número te gustaría quitar del lado de la letra?",
            "Pensó un problema a fondo; todavía no está resuelto.");

    private final Api ada = Api.newLearner();

    @ParameterizedTest
    @ValueSource(strings = {"es", "es-MX;q=0.9, en;q=0.5", "fr, es;q=0.1"})
    void theTutorSpeaksSpanishWithWhoeverAcceptsItBest(String languages) {
        assertThat(saidTo(ada.accepting(languages))).isEqualTo(SPANISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "en, es;q=0.9", "*", "?"})
    void andEnglishWithAllOthers(String languages) {
        assertThat(saidTo(ada.accepting(languages))).isEqualTo(ENGLISH);
    }

    @Test
    void andWithWhoeverAsksForNoLanguage() {
        assertThat(saidTo(ada)).isEqualTo(ENGLISH);
    }

    /** Opening, message of a verdict, reply, hint, summary. */
    private static List<String> saidTo(Api learner) {
        JsonPath opened = learner.start("Solve 3x + 5 = 20");
        String session = opened.getString("sessionId");
        JsonPath turn = learner.say(session, "x = 9").jsonPath();
        String hint = learner.hint(session).jsonPath().getString("text");
        learner.end(session).then().statusCode(200);
        return List.of(
                opened.getString("turns[0].text"),
                turn.getString("verdict.message"),
                turn.getString("reply.text"),
                hint,
                learner.get("/tutor/v1/learners/me/summaries").getString("items[0].summary"));
    }

    /** A cache and a reader that pronounces it must know. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"es-MX, es", "fr, en", "-, en"})
    void everyAnswerInWordsSaysWhichLanguageTheyAre(String accepted, String spoken) {
        Api learner = accepted == null ? ada : ada.accepting(accepted);
        Response opened = learner.request()
                .body(Map.of("problem", Map.of("text", "Solve 3x + 5 = 20")))
                .post("/tutor/v1/learners/me/sessions");
        String session = opened.jsonPath().getString("sessionId");
        Response streamed = learner.request()
                .accept("text/event-stream")
                .body(Map.of("text", "help"))
                .post("/tutor/v1/sessions/" + session + "/turns");
        Response answerCheck =
                learner.request().body(Map.of("expected", "5", "given", "6")).post("/tutor/v1/answer-checks");
        Response stepCheck = learner.request()
                .body(Map.of("previous", "2x = 6", "next", "x = 3"))
                .post("/tutor/v1/step-checks");

        assertThat(List.of(
                        opened, learner.say(session, "x = 9"), streamed, learner.hint(session), answerCheck, stepCheck))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isIn(200, 201);
                    assertThat(answer.header("Content-Language")).isEqualTo(spoken);
                    assertThat(answer.header("Vary")).contains("Accept-Language");
                });
    }

    @Test
    void whatWasSaidStaysAsItWasSaid() {
        // Given
        Api spanish = ada.accepting("es");
        String session = spanish.session("Solve 3x + 5 = 20");
        Response first = turn(spanish, session);

        // When
        Response again = turn(ada.accepting("en"), session);
        JsonPath read = ada.accepting("en").read(session);

        // Then
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Content-Language")).isEqualTo("es");
        assertThat(read.getString("turns[0].text")).isEqualTo(SPANISH.get(0));
        assertThat(read.getString("turns[1].verdict.message")).isEqualTo(SPANISH.get(1));
        assertThat(read.getString("turns[2].text")).isEqualTo(SPANISH.get(2));
    }

    private static Response turn(Api learner, String session) {
        return learner.request()
                .header("Idempotency-Key", session)
                .body(Map.of("text", "x = 9"))
                .post("/tutor/v1/sessions/" + session + "/turns");
    }

    @Test
    void theLanguageMayChangeFromTurnToTurn() {
        String session = ada.session("Solve 3x + 5 = 20");

        Response spanish = ada.accepting("es").say(session, "3x = 15");
        Response english = ada.say(session, "help");

        assertThat(spanish.jsonPath().getString("verdict.message")).isEqualTo("Esa línea está bien.");
        assertThat(english.jsonPath().getString("verdict.message")).isEqualTo("It is fine not to know yet.");
    }

    @Test
    void aLearnerMaySayBackWhatWasShown() {
        String session = ada.accepting("es").session("Solve (x - 2)(x + 3) = 0");

        JsonPath line =
                ada.accepting("es").say(session, "x - 2 = 0 o x + 3 = 0").jsonPath();
        JsonPath answer = ada.accepting("es").say(session, "x = 2 o x = -3").jsonPath();

        assertThat(line.getString("verdict.kind")).isEqualTo("STEP_VALID");
        assertThat(answer.getString("verdict.kind")).isEqualTo("CORRECT");
        assertThat(answer.getString("session.state")).isEqualTo("SOLVED");
    }
}
