package dev.lyceum.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ProblemAnswersTest {
    private static final String THINGS = "/kit/v1/learners/me/things";
    private final String token = Tokens.of(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\"", // cut off
                "[]",
                "\"x\"",
                "{\"name\": \"x\"} {}", // trailing
                "{\"name\": \"x\", \"name\": \"y\"}",
                "{\"name\": \"x\", \"xp\": 5}", // unknown field
                "{}", // missing field
                "{\"name\": null}",
                "{\"name\": 5}",
                "{\"name\": [\"x\"]}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a\\ud800b\"}",
                "{\"name\": \"x\", \"kind\": \"MEDIUM\"}",
                "{\"name\": \"x\", \"kind\": 1}",
                "{\"name\": \"x\", \"size\": \"5\"}",
                "{\"name\": \"x\", \"size\": 5.5}",
                "{\"name\": \"x\", \"size\": true}",
                "{\"name\": \"x\", \"size\": 99999999999999999999}",
                "{\"name\": \"12345678901234567890123456789012345678901\"}",
                ""
            })
    void aMalformedBodyIs400AndSaysWhere(String body) {
        Response answer = asLearner().contentType("application/json").body(body).post(THINGS);
        assertProblem(answer, 400, "invalid-request");
        List<String> pointers = answer.jsonPath().getList("errors.pointer");
        assertThat(pointers).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            de-AT         | Hier ist nichts
            es            | Aquí no hay nada
            fr, de;q=0.5  | Hier ist nichts
            fr            | Nothing here
            de;q=0        | Nothing here
            ;;;           | Nothing here
            """)
    void theTitleIsInTheLanguageAskedForAndTheCodeNever(String acceptLanguage, String title) {
        Response answer = asLearner().header("Accept-Language", acceptLanguage).get("/kit/v1/nowhere");
        assertProblem(answer, 404, "not-found");
        assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kit/v1/%00", "/kit/v1/%c3/things", "/kit/v1/public;x=1", "/kit/v1/public;"})
    void aPathThatIsNoneLeadsNowhere(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"code\":\"not-found\"");
    }

    /** No client library would send such a path. */
    private static String raw(String requestLine) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bytesThatAreNoTextAre400() {
        byte[] noText = {(byte) 0xFE, (byte) 0xFF, 0, 0};
        assertProblem(asLearner().contentType("application/json").body(noText).post(THINGS), 400, "invalid-request");
    }

    @Test
    void aBodyNestedTooDeepIs400() {
        String deep = "{\"name\":" + "[".repeat(100) + "]".repeat(100) + "}";
        assertProblem(asLearner().contentType("application/json").body(deep).post(THINGS), 400, "invalid-request");
    }

    @Test
    void theFrameworksOwnRefusalsAreProblemsToo() {
        assertProblem(asLearner().get("/kit/v1/nothing"), 404, "not-found");
        assertProblem(asLearner().get("/nowhere/at/all"), 404, "not-found");
        assertProblem(asLearner().delete(THINGS), 405, "method-not-allowed");
        assertProblem(asLearner().contentType("text/plain").body("x").post(THINGS), 415, "unsupported-media-type");
        assertProblem(asLearner().get("/kit/v1/learners/not-an-id/things"), 404, "not-found");
    }

    @Test
    void aBodyBeyondTheLimitIs413() {
        String large = "{\"name\": \"" + "x".repeat(300 * 1024) + "\"}";
        assertProblem(asLearner().contentType("application/json").body(large).post(THINGS), 413, "too-large");
    }

    @Test
    void anotherMediaTypeAskedForIs406() {
        assertProblem(asLearner().accept("image/png").get(THINGS), 406, "not-acceptable");
    }

    @Test
    void aBrowserOfAConfiguredOriginMayReadTheHeadersThatMatter() {
        Response answer = asLearner().header("Origin", "http://localhost:3000").get(THINGS);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Retry-After", "Idempotency-Replayed");
        Response foreign = asLearner().header("Origin", "https://evil.test").get(THINGS);
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(foreign.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void whatNobodyForesawTellsNothingOfItsInside() {
        Response answer = asLearner().get("/kit/v1/unforeseen");
        assertProblem(answer, 500, "unforeseen");
        assertThat(answer.asString()).doesNotContain("secret", "Exception", "dev.lyceum");
    }

    @Test
    void theTraceIdIsTheClientsOwn() {
        String answer = asLearner()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/kit/v1/nothing")
                .jsonPath()
                .getString("traceId");
        assertThat(answer).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aMissingRoleIs403AndAMissingTokenIs401() {
        assertProblem(asLearner().get("/kit/v1/admin"), 403, "role-required");
        Response anonymous = given().get("/kit/v1/admin");
        assertProblem(anonymous, 401, "unauthenticated");
        assertThat(anonymous.header("WWW-Authenticate")).isEqualTo("Bearer");
        given().get("/kit/v1/public").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,-1", "limit,ten", "limit,1e1", "cursor,nonsense", "cursor,T0xERVI6eA"})
    void aBadLimitOrCursorIs400(String parameter, String value) {
        assertProblem(asLearner().queryParam(parameter, value).get(THINGS), 400, "invalid-request");
    }

    private RequestSpecification asLearner() {
        return given().auth().oauth2(token);
    }

    static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var json = answer.jsonPath();
        assertThat(json.getString("code")).isEqualTo(code);
        assertThat(json.getInt("status")).isEqualTo(status);
        assertThat(json.getString("type")).isEqualTo("/problems/" + code);
        assertThat(json.getString("title")).isNotBlank();
        assertThat(json.getString("traceId")).matches("[0-9a-f]{32}");
    }
}
