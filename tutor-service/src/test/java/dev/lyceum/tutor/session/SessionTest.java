package dev.lyceum.tutor.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class SessionTest {
    private final Api ada = Api.newLearner();

    @Test
    void aLearnerSolvesAProblemLineByLine() {
        // Given
        JsonPath session = ada.start("Solve 3x + 5 = 20");
        assertThat(session.getString("state")).isEqualTo("ACTIVE");
        assertThat(session.getString("learnerId")).isEqualTo(ada.account().toString());
        assertThat(session.getString("problem.type")).isEqualTo("ALGEBRA");
        assertThat(session.getString("problem.difficulty")).isEqualTo("MIDDLE");
        assertThat(session.getString("problem.verification")).isEqualTo("VERIFIED");
        assertThat(session.getList("turns.author")).containsExactly("TUTOR");
        String id = session.getString("sessionId");

        // When
        List<String> verdicts = List.of("help", "3x = 25", "3x = 15", "x = 15", "10/2", "x = 5").stream()
                .map(text -> ada.say(id, text).then().statusCode(201).extract().jsonPath())
                .map(answer -> answer.getString("verdict.kind"))
                .toList();

        // Then
        assertThat(verdicts).containsExactly("NOT_MATH", "STEP_INVALID", "STEP_VALID", "INCORRECT", "FORM", "CORRECT");
        JsonPath after = ada.read(id);
        assertThat(after.getString("state")).isEqualTo("SOLVED");
        assertThat(after.getInt("attempts")).isEqualTo(3);
        assertThat(after.getList("turns.seq"))
                .isEqualTo(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(after.getString("turns[3].verdict.mistake")).isEqualTo("MOVE_SIGN");
        assertThat(after.getString("solveId")).isNotBlank();
        assertThat(after.getString("endedAt")).isNotBlank();
        assertThat(ada.names(4))
                .containsExactly("SessionStarted", "ProblemSolved", "SessionEnded", "ConversationSummarized");
    }

    @Test
    void aTurnIsAnsweredWithItsVerdictTheReplyAndWhereTheSessionStands() {
        String id = ada.session("What is 12 * 7?");

        JsonPath answer = ada.say(id, "84").jsonPath();

        assertThat(answer.getInt("turn.seq")).isEqualTo(2);
        assertThat(answer.getString("turn.text")).isEqualTo("84");
        assertThat(answer.getString("turn.author")).isEqualTo("LEARNER");
        assertThat(answer.getString("verdict.message")).isNotBlank();
        assertThat(answer.getInt("reply.seq")).isEqualTo(3);
        assertThat(answer.getString("reply.author")).isEqualTo("TUTOR");
        assertThat(answer.getString("session.state")).isEqualTo("SOLVED");
        assertThat(answer.getString("session.solveId")).isEqualTo(ada.read(id).getString("solveId"));
    }

    @Test
    void producedEventsFitTheirSchemas() {
        // Given
        String id = ada.session("Solve 3x + 5 = 20");
        ada.hint(id);

        // When
        ada.say(id, "5").then().statusCode(201);

        // Then
        Contracts.assertMatchesSchema(
                "session-started", ada.events("SessionStarted", 1).get(0));
        Contracts.assertMatchesSchema(
                "session-ended", ada.events("SessionEnded", 1).get(0));
        Contracts.assertMatchesSchema(
                "conversation-summarized",
                ada.events("ConversationSummarized", 1).get(0));
        String solved = ada.events("ProblemSolved", 1).get(0);
        Contracts.assertMatchesSchema("problem-solved", solved);
        JsonPath event = JsonPath.from(solved);
        assertThat(event.getString("solveId")).isEqualTo(ada.read(id).getString("solveId"));
        assertThat(event.getInt("hintsUsed")).isEqualTo(1);
        assertThat(event.getInt("attempts")).isEqualTo(1);
        assertThat(event.getBoolean("repeat")).isFalse();
        assertThat(event.getString("statement")).isEqualTo("Solve 3x + 5 = 20");
        assertThat(solved).doesNotContain("x = 5");
    }

    @Test
    void twentyRightAnswersAtOnceSolveOnce() {
        // Given
        String id = ada.session("Solve 3x + 5 = 20");

        // When
        List<Response> answers = together(20, () -> ada.say(id, "5"));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> assertThat(
                        answer.jsonPath().getString("code"))
                .isEqualTo("session-not-active"));
        assertThat(Api.count("select count(*) from solve where learner_id = ?", ada.account()))
                .isEqualTo(1);
        assertThat(ada.names(4)).hasSize(4);
    }

    @Test
    void twentyTurnsAtOnceAreNumberedWithoutAGap() {
        String id = ada.session("Solve 3x + 5 = 20");

        List<Response> answers = together(20, () -> ada.say(id, "4"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(ada.read(id).getList("turns.seq"))
                .isEqualTo(IntStream.rangeClosed(1, 41).boxed().toList());
        assertThat(ada.read(id).getInt("attempts")).isEqualTo(20);
    }

    @Test
    void aTurnRepeatedWithItsKeyIsHeardOnce() {
        // Given
        String id = ada.session("Solve 3x + 5 = 20");
        String key = new Ids().next().toString();

        // When
        Response first = turn(id, key, "x = 5");
        Response again = turn(id, key, "x = 5");

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(turn(id, key, "x = 6").statusCode()).isEqualTo(422);
        assertThat(ada.read(id).getList("turns")).hasSize(3);
    }

    private Response turn(String id, String key, String text) {
        return ada.request()
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post("/tutor/v1/sessions/" + id + "/turns");
    }

    @Test
    void hintsClimbFourRungsAndAreCountedByTheServer() {
        String id = ada.session("Solve 4x + 6 = 26");

        List<Response> hints = IntStream.range(0, 5).mapToObj(i -> ada.hint(id)).toList();

        assertThat(hints).extracting(Response::statusCode).containsExactly(201, 201, 201, 201, 409);
        assertThat(hints.get(4).jsonPath().getString("code")).isEqualTo("hints-exhausted");
        assertThat(hints.get(2).jsonPath().getString("text")).contains("6").contains("side");
        assertThat(hints.get(3).jsonPath().getString("text")).contains("4x = 20");
        assertThat(ada.read(id).getInt("hintsUsed")).isEqualTo(4);
        assertThat(ada.read(id).getList("hints.level")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSessionIsFullAfterFiveHundredTurns() {
        // Given: the opening, and so much talk that the last message still fits
        String id = ada.session("Solve 4x + 6 = 26");
        Api.execute("update tutoring_session set turns = 499 where id = ?", UUID.fromString(id));

        // When
        Response last = ada.say(id, "help");
        Response beyond = ada.say(id, "x = 5");

        // Then
        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(last.jsonPath().getInt("turn.seq")).isEqualTo(500);
        assertThat(beyond.statusCode()).isEqualTo(409);
        assertThat(beyond.jsonPath().getString("code")).isEqualTo("session-full");
        assertThat(ada.read(id).getString("state")).isEqualTo("ACTIVE");
        assertThat(ada.end(id).jsonPath().getString("state")).isEqualTo("ENDED");
    }

    @Test
    void hintsFollowTheLearnersOwnWorking() {
        String id = ada.session("Solve 4x + 6 = 26");
        ada.say(id, "2x + 3 = 13").then().statusCode(201);
        ada.say(id, "2x = 10").then().statusCode(201);

        ada.hint(id);
        ada.hint(id);

        assertThat(ada.hint(id).jsonPath().getString("text")).contains("2").contains("side");
        assertThat(ada.hint(id).jsonPath().getString("text")).contains("smaller problem");
    }

    @Test
    void aSessionThatIsOverTakesNoTurnAndNoHint() {
        String id = ada.session("Solve 4x + 6 = 26");
        ada.end(id).then().statusCode(200);

        assertThat(ada.say(id, "5").statusCode()).isEqualTo(409);
        assertThat(ada.hint(id).statusCode()).isEqualTo(409);
        assertThat(ada.end(id).jsonPath().getString("state")).isEqualTo("ENDED");
        assertThat(ada.names(3)).containsExactly("SessionStarted", "SessionEnded", "ConversationSummarized");
    }

    @Test
    void postsThatNeedNoFieldTakeNoneAndNoOther() {
        String id = ada.session("Solve 4x + 6 = 26");
        String path = "/tutor/v1/sessions/" + id + "/hints";

        assertThat(ada.request().body("{}").post(path).statusCode()).isEqualTo(201);
        assertThat(given().auth().oauth2(Tokens.of(ada.account())).post(path).statusCode())
                .isEqualTo(201);
        assertThat(ada.request().body("{\"level\": 4}").post(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aProblemThatCannotBeDecidedIsTalkedAboutAndEarnsNothing() {
        String id = ada.session("Ann has 3 apples and buys 4 more. How many apples has she now?");

        JsonPath answer = ada.say(id, "7").jsonPath();

        assertThat(answer.getString("verdict.kind")).isEqualTo("NOT_MATH");
        assertThat(answer.getString("session.state")).isEqualTo("ACTIVE");
        assertThat(ada.read(id).getString("problem.verification")).isEqualTo("UNVERIFIED");
        assertThat(ada.hint(id).statusCode()).isEqualTo(201);
        ada.end(id);
        assertThat(ada.names(3)).doesNotContain("ProblemSolved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve x² − 5x + 6 = 0        | (x-2)(x-3) = 0  | STEP_VALID   | x = 2 or x = 3",
                "Solve x² − 5x + 6 = 0        | (x+2)(x+3) = 0  | STEP_INVALID | {3, 2}",
                "Solve x² − 5x + 6 = 0        | x = 2           | PARTIAL      | x = 3 or x = 2",
                "Factor x² − 5x + 6           | x² − 5x + 6     | FORM         | (x-3)(x-2)",
                "Expand (x+2)(x-3)            | x*x+2x-3x-6     | STEP_VALID   | x^2 - x - 6",
                "Differentiate x^3 - 2x       | 3x^2 - 2x       | INCORRECT    | f'(x) = 3x^2 - 2",
                "Solve 2x + 3 < 7             | 2x < 4          | STEP_VALID   | x < 2",
                "Solve x + y = 5, x - y = 1   | 2x = 6          | STEP_VALID   | (3, 2)",
                "What is 15% of 60?           | 0.15 * 60       | STEP_VALID   | 9",
            })
    void algebraIsWorkedOutWhenItIsPosed(String problem, String line, String kind, String answer) {
        JsonPath opened = ada.start(problem);
        String session = opened.getString("sessionId");

        assertThat(opened.getString("problem.verification")).isEqualTo("VERIFIED");
        JsonPath turn = ada.say(session, line).jsonPath();
        assertThat(turn.getString("verdict.kind")).isEqualTo(kind);
        assertThat(turn.getString("reply.text")).isNotBlank().doesNotEndWith(" ");
        assertThat(ada.say(session, answer).jsonPath().getString("verdict.kind"))
                .isEqualTo("CORRECT");
        assertThat(ada.read(session).getString("state")).isEqualTo("SOLVED");
    }

    /** What was answered is put into the problem, so that the learner sees it fail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 2x + 5 = 13            | x = 9           | 2·9 + 5 = 23",
                "Solve 2x + 5 = 13            | 9               | 2·9 + 5 = 23",
                "Solve x² − 5x + 6 = 0        | x = 1 or x = 3  | 1^2 - 5·1 + 6",
                "Solve x² − 5x + 6 = 0        | x = 5 or x = 6  | 5^2 - 5·5 + 6 = 6",
                "Solve x + y = 5, x - y = 1   | (4, 1)          | 4 - 1",
                "Solve 3x + y = 9, x - y = 7  | (9, 2)          | 3·9 + 2 = 29",
                "Solve 2x + 3 < 7             | x < 5           | 2·4 + 3 = 11",
                "What is 15% of 60?           | 4               | 4",
            })
    void aWrongAnswerIsMetWithATest(String problem, String answer, String test) {
        String session = ada.session(problem);

        JsonPath turn = ada.say(session, answer).jsonPath();

        assertThat(turn.getString("verdict.kind")).isEqualTo("INCORRECT");
        assertThat(turn.getString("reply.text")).contains(test).contains("?");
    }

    @Test
    void hintsFollowTheWorkingOfAnyProblem() {
        String id = ada.session("Solve x + y = 17, x - y = 3");
        ada.say(id, "2x = 20").then().statusCode(201);

        ada.hint(id);
        ada.hint(id);

        assertThat(ada.hint(id).jsonPath().getString("text")).contains("2").contains("side");
        assertThat(ada.hint(id).jsonPath().getString("text")).contains("smaller problem");
    }

    @Test
    void whoeverIsStuckGetsASmallerStepEachTimeAndNoHintIsCounted() {
        String id = ada.session("Solve 2x + 5 = 13");

        List<JsonPath> answers = Stream.of("idk", "??", "x = 9")
                .map(text -> ada.say(id, text).jsonPath())
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.getString("verdict.kind"))
                .containsExactly("NOT_MATH", "NOT_MATH", "INCORRECT");
        assertThat(answers.get(0).getString("reply.text")).doesNotContain("5");
        assertThat(answers.get(1).getString("reply.text")).doesNotContain("5").doesNotContain("8");
        assertThat(answers.get(2).getString("reply.text")).contains("2·9 + 5 = 23");
        assertThat(answers.get(2).getInt("session.attempts")).isEqualTo(1);
        assertThat(answers.get(2).getInt("session.hintsUsed")).isZero();
    }

    /** Whoever has paid for a hint hears it again, at the line it was given for and at no other. */
    @Test
    void whoeverIsStuckHearsNoMoreThanTheHintsForTheLineHaveSaid() {
        // Given
        String id = ada.session("Solve 2x + 5 = 13");
        Stream.of(1, 2, 3).forEach(level -> ada.hint(id));

        // When
        String paid = stuckTwice(id);
        ada.say(id, "2x = 8").then().statusCode(201);
        String unpaid = stuckTwice(id);

        // Then
        assertThat(paid).contains("5").doesNotContain("2x = 8");
        assertThat(unpaid).doesNotContainPattern("\\d");
        assertThat(ada.read(id).getInt("hintsUsed")).isEqualTo(3);
    }

    private String stuckTwice(String session) {
        ada.say(session, "idk").then().statusCode(201);
        return ada.say(session, "??").jsonPath().getString("reply.text");
    }

    @Test
    void workingThatIsPastedIsJudgedLineByLineAndGoneOnFrom() {
        // Given
        String id = ada.session("Solve 4x + 6 = 26");

        // When
        JsonPath wrong = ada.say(id, "2x + 3 = 13\n2x = 16\nx = 8").jsonPath();
        ada.hint(id);
        ada.hint(id);
        String operation = ada.hint(id).jsonPath().getString("text");
        JsonPath right = ada.say(id, "2x = 10\nx = 5\n").jsonPath();

        // Then
        assertThat(wrong.getString("verdict.kind")).isEqualTo("STEP_INVALID");
        assertThat(wrong.getString("verdict.mistake")).isEqualTo("MOVE_SIGN");
        assertThat(wrong.getString("reply.text")).contains("2x = 16");
        assertThat(operation).contains("3");
        assertThat(right.getString("session.state")).isEqualTo("SOLVED");
    }

    @Test
    void aLearnersOwnAnswerVerifiesNothing() {
        Response answer = ada.request()
                .body(Map.of("problem", Map.of("text", "What colour is the sky?", "answer", "7")))
                .post("/tutor/v1/learners/me/sessions");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("problem.verification")).isEqualTo("UNVERIFIED");
        assertThat(answer.header("Location"))
                .isEqualTo("/tutor/v1/sessions/" + answer.jsonPath().getString("sessionId"));
    }

    @Test
    void aProblemOfTheHistoryCanBeTakenUpAgain() {
        String problem = ada.start("Solve 4x + 6 = 26").getString("problem.problemId");

        Response again = ada.request().body(Map.of("problemId", problem)).post("/tutor/v1/learners/me/sessions");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("problem.problemId")).isEqualTo(problem);
        assertThat(ada.get("/tutor/v1/learners/me/sessions").getList("items")).hasSize(2);
        assertThat(Api.newLearner()
                        .request()
                        .body(Map.of("problemId", problem))
                        .post("/tutor/v1/learners/me/sessions")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherLearnersSessionDoesNotExist() {
        // Given
        String id = ada.session("Solve 4x + 6 = 26");
        Api eve = Api.newLearner();

        // When
        List<Integer> answers = List.of(
                eve.request().get("/tutor/v1/sessions/" + id).statusCode(),
                eve.say(id, "5").statusCode(),
                eve.hint(id).statusCode(),
                eve.end(id).statusCode(),
                eve.request()
                        .get("/tutor/v1/learners/" + ada.account() + "/sessions")
                        .statusCode());

        // Then
        assertThat(answers).containsOnly(404);
        assertThat(eve.request().get("/tutor/v1/sessions/" + new Ids().next()).statusCode())
                .isEqualTo(404);
        assertThat(eve.request().get("/tutor/v1/sessions/not-an-id").statusCode())
                .isEqualTo(404);
        assertThat(ada.read(id).getList("turns")).hasSize(1);
    }

    @Test
    void anAdultWorksForTheStudentTheyKeepFromTheFirstMoment() {
        // Given
        LearnerId student = ProfileService.student(ada.learner());

        // When
        JsonPath session = ada.request()
                .body(Map.of("problem", Map.of("text", "Solve 4x + 6 = 26")))
                .post("/tutor/v1/learners/" + student + "/sessions")
                .jsonPath();
        Response solved = ada.say(session.getString("sessionId"), "x = 5");

        // Then
        assertThat(solved.statusCode()).isEqualTo(201);
        assertThat(session.getString("learnerId")).isEqualTo(student.toString());
        assertThat(Api.count("select count(*) from solve where learner_id = ?", student.value()))
                .isEqualTo(1);
        assertThat(ada.get("/tutor/v1/learners/me/sessions").getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"problem\": null}",
                "{\"problem\": {}}",
                "{\"problem\": {\"text\": \"\"}}",
                "{\"problem\": {\"text\": \"  \"}}",
                "{\"problem\": {\"text\": \"\\u2003\"}}",
                "{\"problem\": {\"text\": 5}}",
                "{\"problem\": {\"text\": \"3+4\", \"x\": 1}}",
                "{\"problem\": {\"text\": \"3+4\"}, \"x\": 1}",
                "{\"daily\": false}",
                "{\"daily\": true, \"practice\": {}}",
                "{\"practice\": {\"count\": 2}}",
                "{\"practice\": {\"seed\": -1}}",
                "{\"challengeId\": \"ABC\"}",
                "{\"shareCode\": 5}",
                "{\"shareCode\": \"K7M2P9QX\", \"daily\": true}",
                "{\"problem\": {\"text\": \"a\\u0000b\"}}",
                "{\"problem\": {\"text\": \"\\ud800\"}}",
                "{\"problemId\": \"1\"}",
                "{\"problemId\": 5}",
                "{\"problem\": \"3+4\"}",
                "{\"problem\": {\"text\": \"3+4\"}, \"problemId\": \"0192f0c1-7a3b-7c4d-8e5f-0011223344bb\"}",
                "{\"problem\""
            })
    void aMalformedSessionIsRefused(String body) {
        Response answer = ada.request().body(body).post("/tutor/v1/learners/me/sessions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"text\": null}",
                "{\"text\": \"\"}",
                "{\"text\": \" \"}",
                "{\"text\": 5}",
                "{\"text\": [\"5\"]}",
                "{\"text\": \"5\", \"correct\": true}",
                "{\"text\": \"5\", \"hintsUsed\": 0}",
                "{\"text\": \"\\u0000\"}",
                "{\"text\": \"\\udfff\"}"
            })
    void aMalformedTurnIsRefused(String body) {
        String id = ada.session("Solve 4x + 6 = 26");
        Response answer = ada.request().body(body).post("/tutor/v1/sessions/" + id + "/turns");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(ada.read(id).getList("turns")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2000,201", "2001,400"})
    void aProblemHasAtMostTwoThousandCharacters(int length, int status) {
        String body = "{\"problem\": {\"text\": \"" + "ä".repeat(length) + "\"}}";
        assertThat(ada.request()
                        .body(body)
                        .post("/tutor/v1/learners/me/sessions")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1000,201", "1001,400"})
    void aTurnHasAtMostAThousandCharacters(int length, int status) {
        String id = ada.session("Solve 4x + 6 = 26");
        assertThat(ada.say(id, "(".repeat(length)).statusCode()).isEqualTo(status);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertThat(given().get("/tutor/v1/learners/me/sessions").statusCode()).isEqualTo(401);
    }

    static List<Response> together(int count, Supplier<Response> call) {
        List<CompletableFuture<Response>> rivals = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(call))
                .toList();
        return rivals.stream().map(CompletableFuture::join).toList();
    }
}
