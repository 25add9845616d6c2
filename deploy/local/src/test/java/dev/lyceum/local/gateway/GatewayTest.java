package dev.lyceum.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.local.token.SigningKey;
import dev.lyceum.local.token.TokenIssuer;
import dev.lyceum.servers.Ports;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private EchoingOrigin profile;
    private EchoingOrigin sharing;
    private Gateway gateway;
    private String address;

    @BeforeAll
    void start(@TempDir Path folder) {
        profile = EchoingOrigin.start("profile");
        sharing = EchoingOrigin.start("sharing");
        var port = Ports.free();
        address = "http://localhost:" + port;
        gateway = Gateway.start(
                port,
                Routes.read(Path.of("../gateway/routes.yaml")),
                Map.of(
                        "profile", List.of(upstream(profile.port())),
                        "sharing", List.of(upstream(sharing.port())),
                        "tutor", List.of(upstream(Ports.free()))),
                new TokenIssuer(address, SigningKey.in(folder), Clock.systemUTC()));
    }

    private static Upstream upstream(int port) {
        return new Upstream(port, port);
    }

    @AfterAll
    void stop() {
        gateway.close();
        profile.close();
        sharing.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/profile/v1/me, profile",
        "/profile/v1/docs/, profile",
        "/sharing/v1/learners/me/shares?limit=2&cursor=a%2Fb, sharing",
        "/s/Ab3kQ9xZ, sharing",
        "/s/Ab3kQ9xZ/card.svg, sharing"
    })
    void aPathGoesUnchangedToTheServiceOfItsPrefix(String path, String service) throws Exception {
        // When
        var echo = json(get(path));

        // Then
        assertThat(echo.get("service").textValue()).isEqualTo(service);
        assertThat(echo.get("uri").textValue()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/health/ready",
                "/profile/../q/metrics",
                "/profile/%2e%2e/q/metrics",
                "/profile/%2E./q/metrics",
                "/profile/..%2fq/metrics",
                "/profile/..;/q/metrics",
                "/profile//q/metrics",
                "/profile/..",
                "/profilex/v1/me",
                "/gamification/v1/docs/",
                "/dev",
                "/dev/tokens/",
                "/Profile/v1/me"
            })
    void whatNoServiceOffersIsNotFound(String path) throws Exception {
        // When
        var answer = get(path);

        // Then
        assertProblem(answer, 404, "not-found");
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatSaysWhenToTryAgain() throws Exception {
        // When
        var answer = get("/tutor/v1/sessions/1");

        // Then
        assertProblem(answer, 503, "dependency-away");
        assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
    }

    @Test
    void aServiceThatWentAwayAndCameBackIsServedAgain() throws Exception {
        // Given
        get("/profile/v1/me");
        profile.close();
        assertProblem(get("/profile/v1/me"), 503, "dependency-away");

        // When
        profile = EchoingOrigin.start("profile", profile.port());

        // Then
        assertThat(get("/profile/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyToAServiceThatIsAwayIsAProblemToo() throws Exception {
        assertProblem(send("POST", "/tutor/v1/x", "x".repeat(200_000)), 503, "dependency-away");
    }

    @Test
    void whatAClientClaimsAboutItselfIsDropped() throws Exception {
        // When
        var headers = json(get(
                        "/profile/v1/me",
                        "X-User-Id",
                        "admin",
                        "X-Auth-Request-Email",
                        "admin@lyceum.test",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-Real-IP",
                        "6.6.6.6",
                        "X-Harmless",
                        "kept"))
                .get("headers");

        // Then
        assertThat(headers.get("x-forwarded-for").textValue()).isEqualTo("127.0.0.1");
        assertThat(headers.get("x-forwarded-proto").textValue()).isEqualTo("http");
        assertThat(headers.get("x-forwarded-host").textValue()).isEqualTo(address.replace("http://", ""));
        assertThat(headers.get("x-harmless").textValue()).isEqualTo("kept");
        assertThat(headers.has("x-user-id")).isFalse();
        assertThat(headers.has("x-auth-request-email")).isFalse();
        assertThat(headers.has("x-forwarded-prefix")).isFalse();
        assertThat(headers.has("forwarded")).isFalse();
        assertThat(headers.has("x-real-ip")).isFalse();
    }

    @Test
    void aBodyArrivesWhole() throws Exception {
        // Given
        var body = "0123456789".repeat(100_000);

        // When
        var echo = json(send("POST", "/profile/v1/me", body));

        // Then
        assertThat(echo.get("method").textValue()).isEqualTo("POST");
        assertThat(echo.get("bytes").intValue()).isEqualTo(body.length());
    }

    @Test
    void aStreamIsPassedOnPieceByPiece() throws Exception {
        // When
        var answer = HTTP.send(request("GET", "/profile/stream", null), BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));

        // Then the first piece is here although the service has not said the second
        assertThat(lines.readLine()).isEqualTo("first");
        profile.goOn();
        assertThat(lines.readLine()).isEqualTo("second");
    }

    @Test
    void aProblemBearsTheCallersTrace() throws Exception {
        // Given
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        var answer = get("/nowhere", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        // Then
        assertThat(json(answer).get("traceId").textValue()).isEqualTo(trace);
    }

    @Test
    void theFirstPageIsHtmlThatNeedsNothingFromElsewhere() throws Exception {
        // When
        var answer = get("/");

        // Then
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("/profile/v1/docs/", "/tutor/v1/docs/", "/gamification/v1/docs/", "/sharing/v1/docs/")
                .doesNotContain("https://");
    }

    @Test
    void aTokenIsHadForTheAsking() throws Exception {
        // When
        var answer = token("{\"subject\": \"ada\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("accessToken").textValue().split("\\.")).hasSize(3);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void aMalformedTokenRequestSaysWhatIsWrong() throws Exception {
        // When
        var answer = token("{\"subject\": 7, \"xp\": 1}");

        // Then
        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).get("errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("/subject", "/xp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "{\"subject\": \"a\"} x", "{\"subject\": \"a\", \"subject\": \"b\"}"})
    void whatIsNoJsonObjectIsMalformed(String body) throws Exception {
        assertProblem(token(body), 400, "invalid-request");
    }

    @Test
    void aTokenRequestThatIsNotAskedRightIsRefused() throws Exception {
        assertProblem(get("/dev/tokens"), 405, "method-not-allowed");
        assertProblem(send("POST", "/dev/tokens", "{}"), 415, "unsupported-media-type");
        assertProblem(token("{\"subject\": \"" + "a".repeat(9_000) + "\"}"), 413, "too-large");
    }

    @Test
    void aPageFromElsewhereGetsNoToken() throws Exception {
        // When
        var request = HttpRequest.newBuilder(URI.create(address + "/dev/tokens"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.test")
                .POST(BodyPublishers.ofString("{\"subject\": \"ada\"}"))
                .build();

        // Then
        assertProblem(HTTP.send(request, BodyHandlers.ofString()), 404, "not-found");
    }

    private HttpResponse<String> token(String body) throws Exception {
        return send("POST", "/dev/tokens", body, "Content-Type", "application/json");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return HTTP.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        var problem = json(answer);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(problem.get("type").textValue()).isEqualTo("/problems/" + code);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("code").textValue()).isEqualTo(code);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        assertThat(problem.get("traceId").textValue()).matches("[0-9a-f]{32}");
    }
}
