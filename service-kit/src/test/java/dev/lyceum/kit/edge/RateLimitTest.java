package dev.lyceum.kit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RateLimitTest {

    @Test
    void aBurstBeyondTheLimitIs429AndSaysWhenToComeBack() {
        // Given
        UUID account = new Ids().next();
        assertThat(get(account).header("RateLimit")).startsWith("\"requests\";r=99;t=");

        // When
        Response refused = IntStream.range(0, 300)
                .mapToObj(i -> get(account))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"requests\";q=600;w=60");
        assertThat(get(new Ids().next()).statusCode()).as("somebody else").isEqualTo(200);
    }

    @Test
    void badTokensAreCountedByAddressBeforeTheyAreLookedAt() {
        var statuses = IntStream.range(0, 200)
                .mapToObj(i -> given().auth()
                        .oauth2("bad." + i + ".token")
                        .header("X-Forwarded-For", "198.51.100.7")
                        .get("/kit/v1/admin")
                        .statusCode())
                .distinct()
                .toList();
        assertThat(statuses).containsExactly(401, 429);
    }

    @Test
    void aRouteMayHaveARateOfItsOwn() {
        assertThat(given().get("/kit/v1/public").header("RateLimit-Policy")).isEqualTo("\"requests\";q=1200;w=60");
    }

    private static Response get(UUID account) {
        return given().auth().oauth2(Tokens.of(account)).get("/kit/v1/learners/me/things");
    }
}
