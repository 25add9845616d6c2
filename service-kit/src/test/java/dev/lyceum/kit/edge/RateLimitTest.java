package dev.lyceum.kit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RateLimitTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aBurstBeyondTheLimitIs429AndSaysWhenToComeBack() {
        // Given
        UUID account = new Ids().next();
        assertThat(get(account).header("RateLimit")).startsWith("\"requests\";r=99;t=");

        // When
        var refused = atOnce("/kit/v1/learners/me/things", "Authorization", "Bearer " + Tokens.of(account))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"requests\";q=600;w=60");
        assertThat(get(new Ids().next()).statusCode()).as("somebody else").isEqualTo(200);
    }

    @Test
    void badTokensAreCountedByAddressBeforeTheyAreLookedAt() {
        var statuses = atOnce("/kit/v1/admin", "Authorization", "Bearer bad.token", "X-Forwarded-For", "198.51.100.7")
                .map(HttpResponse::statusCode);
        assertThat(statuses).contains(401, 429).isSubsetOf(401, 429);
    }

    @Test
    void aRouteMayHaveARateOfItsOwn() {
        assertThat(given().get("/kit/v1/public").header("RateLimit-Policy")).isEqualTo("\"requests\";q=1200;w=60");
    }

    @Test
    void whoMayAskSeldomMayNotAskForMoreThanThatAtOnce() {
        var statuses = atOnce("/kit/v1/learners/me/pictures", "Authorization", "Bearer " + Tokens.of(new Ids().next()))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).filteredOn(status -> status != 429).hasSizeBetween(20, 25);
    }

    /** Faster than the limit grows, on any machine. */
    private static Stream<HttpResponse<String>> atOnce(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .headers(headers)
                .build();
        var sent = IntStream.range(0, 200)
                .mapToObj(i -> HTTP.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return sent.stream().map(CompletableFuture::join);
    }

    private static Response get(UUID account) {
        return given().auth().oauth2(Tokens.of(account)).get("/kit/v1/learners/me/things");
    }
}
