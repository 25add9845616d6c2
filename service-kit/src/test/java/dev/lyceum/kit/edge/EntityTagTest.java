package dev.lyceum.kit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class EntityTagTest {
    private static final String THINGS = "/kit/v1/learners/me/things";
    private final String token = Tokens.of(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "W/%s", "*"})
    void whoHasTheContentAlreadyIsNotSentItAgain(String ifNoneMatch) {
        // Given
        make();
        String tag = read().header("ETag");

        // When
        Response again =
                asLearner().header("If-None-Match", ifNoneMatch.formatted(tag)).get(THINGS);

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void anotherContentHasAnotherTagAndIsSent() {
        // Given
        make();
        String tag = read().header("ETag");
        make();

        // When
        Response changed = asLearner().header("If-None-Match", tag).get(THINGS);

        // Then
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(changed.jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void whatIsPersonalIsKeptByItsOwnBrowserAlone() {
        assertThat(read().header("Cache-Control")).isEqualTo("private, no-cache");
    }

    private Response read() {
        return asLearner().get(THINGS);
    }

    /** Once its event has come back and changed it. */
    private void make() {
        String name = "tag-" + new Ids().next().toString().substring(9);
        asLearner()
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\"}")
                .post(THINGS)
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> Things.timesCounted(name) == 1);
    }

    private RequestSpecification asLearner() {
        return given().auth().oauth2(token);
    }
}
