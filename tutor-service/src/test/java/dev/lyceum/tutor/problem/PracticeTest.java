package dev.lyceum.tutor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import dev.lyceum.tutor.practice.Catalogue;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class PracticeTest {
    private static final String PATH = "/tutor/v1/practice-problems";
    private static final String HISTORY = "/tutor/v1/learners/me/problems";
    private final Api ada = Api.newLearner();
    private final Api ben = Api.newLearner();

    private static Response ask(Api learner, String body) {
        return learner.request().body(body).post(PATH);
    }

    private static JsonPath asked(Api learner, String body) {
        return ask(learner, body).then().statusCode(201).extract().jsonPath();
    }

    @Test
    void practiceIsVerifiedAndItsAnswersAreWithheld() {
        JsonPath practice =
                asked(ada, "{\"concept\": \"PERCENT\", \"difficulty\": \"HIGH\", \"count\": 20, \"seed\": 7}");

        assertThat(practice.getLong("seed")).isEqualTo(7);
        assertThat(practice.getList("items.text")).hasSize(20).doesNotHaveDuplicates();
        assertThat(practice.getList("items.verification")).containsOnly("VERIFIED");
        assertThat(practice.getList("items.difficulty")).containsOnly("HIGH");
        assertThat(practice.getList("items.concepts")).containsOnly(List.of("PERCENT"));
        assertThat(practice.getMap("items[0]").keySet())
                .containsExactlyInAnyOrder("problemId", "text", "type", "difficulty", "concepts", "verification");
        assertThat(Api.count(
                        "select count(*) from problem where learner_id = ? and verified and answer is not null"
                                + " and form is not null",
                        ada.account()))
                .isEqualTo(20);
    }

    /** Word problems too, whose text alone tells no answer. */
    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void practiceIsSolvedByItsAuthorsAnswer(Difficulty difficulty) {
        PracticeProblem drawn = Catalogue.read()
                .problems(Optional.of(Concept.PERCENT), difficulty, 11, 1)
                .get(0);
        JsonPath practice =
                asked(ada, "{\"concept\": \"PERCENT\", \"difficulty\": \"%s\", \"seed\": 11}".formatted(difficulty));
        assertThat(practice.getString("items[0].text")).isEqualTo(drawn.text());
        String session = ada.request()
                .body(Map.of("problemId", practice.getString("items[0].problemId")))
                .post("/tutor/v1/learners/me/sessions")
                .jsonPath()
                .getString("sessionId");

        assertThat(kind(ada.say(session, "I don't know"))).isEqualTo("NOT_MATH");
        assertThat(kind(ada.say(session, "1234567"))).isIn("INCORRECT", "UNIT");
        assertThat(kind(ada.say(session, drawn.answer()))).isEqualTo("CORRECT");
        assertThat(ada.read(session).getString("state")).isEqualTo("SOLVED");
        assertThat(JsonPath.from(ada.events("ProblemSolved", 1).get(0)).getString("difficulty"))
                .isEqualTo(difficulty.name());
    }

    @Test
    void aSessionIsStartedOnPracticeAtOnce() {
        var wish = Map.of("concept", "percent", "difficulty", "HIGH", "seed", 7);
        JsonPath drawn = asked(ben, "{\"concept\": \"percent\", \"difficulty\": \"HIGH\", \"seed\": 7}");

        JsonPath session = ada.start(Map.of("practice", wish));

        assertThat(session.getString("problem.text")).isEqualTo(drawn.getString("items[0].text"));
        assertThat(session.getString("problem.verification")).isEqualTo("VERIFIED");
        assertThat(JsonPath.from(ada.events("SessionStarted", 1).get(0)).getString("source"))
                .isEqualTo("PRACTICE");
        ada.request()
                .body(Map.of("practice", Map.of("concept", "knitting")))
                .post("/tutor/v1/learners/me/sessions")
                .then()
                .statusCode(422);
    }

    private static String kind(Response turn) {
        return turn.jsonPath().getString("verdict.kind");
    }

    @Test
    void theSameSeedBringsEverybodyTheSameTextsAndNobodyThemTwice() {
        String body = "{\"concept\": \"like-terms\", \"count\": 5, \"seed\": 99}";
        JsonPath first = asked(ada, body);
        JsonPath again = asked(ada, body);
        JsonPath others = asked(ben, body);

        assertThat(again.getList("items.problemId")).isEqualTo(first.getList("items.problemId"));
        assertThat(others.getList("items.text")).isEqualTo(first.getList("items.text"));
        assertThat(others.getList("items.problemId")).doesNotContainAnyElementsOf(first.getList("items.problemId"));
    }

    @Test
    void withoutASeedTheProblemsAreNew() {
        JsonPath one = asked(ada, "{\"concept\": \"ADDITION\", \"count\": 3}");
        JsonPath other = asked(ada, "{\"concept\": \"ADDITION\", \"count\": 3}");

        assertThat(other.getLong("seed")).isNotEqualTo(one.getLong("seed"));
        assertThat(other.getList("items.text")).isNotEqualTo(one.getList("items.text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", ""})
    void nothingNeedBeSaid(String body) {
        JsonPath practice = asked(ada, body);
        assertThat(practice.getList("items.difficulty")).containsExactly("MIDDLE");
    }

    @Test
    void practiceComesIntoTheHistoryWhenItIsWorkedOn() {
        // Given
        String problem = asked(ada, "{\"concept\": \"LINEAR_EQUATIONS\", \"difficulty\": \"ELEMENTARY\", \"seed\": 3}")
                .getString("items[0].problemId");
        assertThat(ada.get(HISTORY).getList("items")).isEmpty();

        // When
        ada.request()
                .body(Map.of("problemId", problem))
                .post("/tutor/v1/learners/me/sessions")
                .then()
                .statusCode(201);

        // Then
        assertThat(ada.get(HISTORY + "?concept=LINEAR_EQUATIONS").getList("items.problemId"))
                .containsExactly(problem);
    }

    @Test
    void aTextThatTheLearnerHasTypedBeforeGetsItsAnswer() {
        // Given
        String body = "{\"concept\": \"FACTORING\", \"difficulty\": \"HIGH\", \"seed\": 5}";
        String text = asked(ben, body).getString("items[0].text");
        String typed = ada.start(text).getString("problem.problemId");

        // When
        JsonPath practice = asked(ada, body);

        // Then
        assertThat(practice.getString("items[0].problemId")).isEqualTo(typed);
        assertThat(practice.getString("items[0].verification")).isEqualTo("VERIFIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"telepathy", "LINEAR", "", "linear equations", "ADDITION/MIDDLE"})
    void anUnknownConceptIsRefused(String concept) {
        Response answer = ada.request().body(Map.of("concept", concept)).post(PATH);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("unknown-concept");
    }

    @Test
    void anUnknownConceptIsRefusedInTheCallersLanguage() {
        Response answer = ada.request()
                .header("Accept-Language", "de")
                .body(Map.of("concept", "telepathy"))
                .post(PATH);

        assertThat(answer.jsonPath().getString("title")).isEqualTo("Dieses Thema gibt es nicht");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\": 0}",
                "{\"count\": 21}",
                "{\"count\": \"3\"}",
                "{\"count\": 1.5}",
                "{\"seed\": -1}",
                "{\"seed\": 9007199254740992}",
                "{\"difficulty\": \"HARD\"}",
                "{\"concept\": 3}",
                "{\"answer\": true}",
                "[]"
            })
    void aMalformedRequestIsRefused(String body) {
        Response answer = ask(ada, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid-request");
    }

    @Test
    void theSameKeyBringsTheSameProblemsAgain() {
        Response first = ada.request()
                .header("Idempotency-Key", "practice-1")
                .body("{\"count\": 3}")
                .post(PATH);
        Response again = ada.request()
                .header("Idempotency-Key", "practice-1")
                .body("{\"count\": 3}")
                .post(PATH);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }
}
