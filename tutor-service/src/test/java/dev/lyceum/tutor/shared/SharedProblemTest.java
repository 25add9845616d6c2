package dev.lyceum.tutor.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SharedProblemTest {
    private static final String EQUATION = "Please solve 3x + 5 = 20";
    private static final Ids IDS = new Ids();
    private static final Codes CODES = new Codes();

    private final Api ada = Api.newLearner();
    private final Api ben = Api.newLearner();
    private final String code = CODES.next(8);

    @Inject
    MutableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aVisitorsTryIsJudgedAndNothingIsKept() {
        // Given
        share(solved(EQUATION, "x = 5"));
        List<Long> before = rows();

        // Then
        attempt(code, "x = 9").then().statusCode(200).body("kind", equalTo("INCORRECT"));
        attempt(code, "x = 10/2").then().statusCode(200).body("kind", equalTo("FORM"));
        attempt(code, "no idea").then().statusCode(200).body("kind", equalTo("NOT_MATH"));
        attempt(code, "x = 5").then().statusCode(200).body("kind", equalTo("CORRECT"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theAnswerIsNeverSent() {
        share(solved(EQUATION, "x = 5"));
        assertThat(List.of("x = 4", "x = 10/2", "15", "3x = 15", "help"))
                .allSatisfy(
                        text -> assertThat(attempt(code, text).asString()).doesNotContain("x = 5", "x=5", "answer is"));
    }

    @Test
    void aFormIsAnsweredWithAPageThatSaysWhatToDoNext() {
        // Given
        share(solved(EQUATION, "x = 5"));

        // When
        Response wrong = form("x = 9\"><script>");
        Response right = form("x = 5");

        // Then
        wrong.then().statusCode(200).contentType("text/html").header("X-Robots-Tag", "noindex");
        assertThat(wrong.asString())
                .contains("Solve 3x + 5 = 20", "<form method=\"post\"", "Next: ", "role=\"status\"")
                .doesNotContain("<script", "Please");
        assertThat(right.asString())
                .contains("That is right!", "Next: ", "href=\"/\"")
                .doesNotContain("<form");
        assertThat(right.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
    }

    @Test
    void aSessionOpensByTheCodeAndItsSolveSaysWhenceItCame() {
        // Given
        share(solved(EQUATION, "x = 5"));

        // When
        var session = ben.start(Map.of("shareCode", code));
        ben.say(session.getString("sessionId"), "x = 5").then().statusCode(201);

        // Then
        assertThat(session.getString("problem.text")).isEqualTo("Solve 3x + 5 = 20");
        assertThat(session.getString("problem.verification")).isEqualTo("VERIFIED");
        assertThat(ben.events("SessionStarted", 1)).first().asString().contains("\"source\":\"SHARED\"");
        String solved = ben.events("ProblemSolved", 1).get(0);
        Contracts.assertMatchesSchema("problem-solved", solved);
        assertThat(solved).contains("\"shareCode\":\"" + code + "\"", "\"repeat\":false");
    }

    @Test
    void whoeverSharedItEarnsNothingByOpeningIt() {
        // Given
        share(solved(EQUATION, "x = 5"));

        // When
        ada.say(ada.start(Map.of("shareCode", code)).getString("sessionId"), "x = 5");

        // Then
        assertThat(ada.events("ProblemSolved", 2).get(1)).contains("\"repeat\":true");
    }

    @Test
    void whatALearnerTypedInWordsIsShownToNobody() {
        // Given
        share(solved("Ben had 52 marbles. He lost 17 of them. How many marbles does he have left?", "35"));

        // Then
        attempt(code, "35").then().statusCode(404);
        open(ben, code).then().statusCode(404);
    }

    @Test
    void aWordProblemOfOursIsShown() {
        // Given
        var session = ada.start(Map.of("practice", Map.of("concept", "LINEAR_EQUATIONS", "seed", 7)));
        share(sessionSolvedBy(session.getString("sessionId"), answerOf(session.getString("problem.problemId"))));

        // Then
        assertThat(ben.start(Map.of("shareCode", code)).getString("problem.text"))
                .isEqualTo(session.getString("problem.text"));
    }

    @Test
    void aRevokedShareIs410EvenIfItsCreationIsHeardOfLater() {
        // Given
        String solve = solved(EQUATION, "x = 5");
        tell("ShareRevoked", 2, solve, "");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.count("select count(*) from shared_problem where code = ?", code) == 1);
        tell("ShareCreated", 1, solve, "");
        String another = CODES.next(8);
        tell("ShareCreated", another, 1, solve, "");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.count("select count(*) from shared_problem where code = ?", another) == 1);

        // Then
        attempt(code, "x = 5").then().statusCode(410).body("code", equalTo("gone"));
        open(ben, code).then().statusCode(410).body("code", equalTo("gone"));
        attempt(another, "x = 5").then().statusCode(200);
    }

    @Test
    void anExpiredShareIs410() {
        // Given
        share(
                solved(EQUATION, "x = 5"),
                ", \"expiresAt\": \"%s\"".formatted(Instant.now().plusSeconds(3600)));
        attempt(code, "x = 5").then().statusCode(200);

        // When
        clock.advance(Duration.ofHours(1));

        // Then
        attempt(code, "x = 5").then().statusCode(410);
        open(ben, code).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22222222", "x", "k7m2p9qx", "%00", "%F0%9F%8E%88", "K7M2P9QX%0A", "%27--"})
    void aCodeNotOnRecordIs404(String unknown) {
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"text\": \"5\"}")
                .post("/tutor/v1/shared-problems/" + unknown + "/tries")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void tryingEverythingIsThrottledByAddressAndCode() {
        // Given
        share(solved(EQUATION, "x = 5"));

        // When
        var answers = IntStream.range(0, 90)
                .mapToObj(i -> attempt(code, "x = " + (100 + i), "198.51.100.77"))
                .map(Response::statusCode)
                .toList();

        // Then
        assertThat(answers).contains(200, 429);
        attempt(code, "x = 5", "198.51.100.78").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": 5}",
                "{\"text\": \"5\", \"answer\": \"5\"}",
                "{\"text\": \"\\u0000\"}"
            })
    void aMalformedTryIs400(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/tutor/v1/shared-problems/22222222/tries")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(body.contains("answer") ? "/answer" : "/text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text=5&answer=5", "text=5&text=6", "text=%00"})
    void aMalformedFormIs400(String body) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(body)
                .post("/tutor/v1/shared-problems/22222222/tries")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
    }

    @Test
    void anotherMediaTypeIs415() {
        given().contentType("text/plain")
                .body("5")
                .post("/tutor/v1/shared-problems/22222222/tries")
                .then()
                .statusCode(415);
    }

    /** The solve's id. */
    private String solved(String problem, String answer) {
        return sessionSolvedBy(ada.session(problem), answer);
    }

    private String sessionSolvedBy(String session, String answer) {
        ada.say(session, answer).then().statusCode(201).body("verdict.kind", equalTo("CORRECT"));
        return solveId(ada.events("ProblemSolved", 1).get(0));
    }

    private static String solveId(String event) {
        try {
            return (String) EventJson.read(event.getBytes(StandardCharsets.UTF_8), Map.class)
                    .get("solveId");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answerOf(String problemId) {
        try (var connection = Servers.postgres().connect("tutor", "tutor");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer from problem where id = '" + problemId + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void share(String solveId) {
        share(solveId, "");
    }

    private void share(String solveId, String more) {
        tell("ShareCreated", 1, solveId, more);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.count("select count(*) from shared_problem where code = ?", code) == 1);
    }

    private void tell(String event, int version, String solveId, String more) {
        tell(event, code, version, solveId, more);
    }

    private void tell(String event, String shared, int version, String solveId, String more) {
        Topics.send(Topics.event(
                "sharing.events.v1",
                "lyceum.sharing." + event + ".v1",
                IDS.next(),
                ada.learner(),
                Instant.now(),
                """
                {"code": "%s", "version": %d, "type": "PROBLEM", "subjectId": "%s", "problemId": "%s"%s}
                """
                        .formatted(shared, version, solveId, IDS.next(), more)));
    }

    private Response attempt(String shared, String text) {
        return attempt(shared, text, "203.0.113." + Math.floorMod(text.hashCode(), 250));
    }

    private static Response attempt(String shared, String text, String address) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(Map.of("text", text))
                .post("/tutor/v1/shared-problems/" + shared + "/tries");
    }

    private Response form(String text) {
        return given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", text)
                .post("/tutor/v1/shared-problems/" + code + "/tries");
    }

    private static Response open(Api learner, String shared) {
        return learner.request().body(Map.of("shareCode", shared)).post("/tutor/v1/learners/me/sessions");
    }

    private static List<Long> rows() {
        return List.of("tutoring_session", "turn", "solve", "problem", "idempotency_key").stream()
                .map(table -> Api.count("select count(*) from " + table))
                .toList();
    }
}
