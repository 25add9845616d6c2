package dev.lyceum.tutor.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.testing.Servers;
import dev.lyceum.tutor.fixture.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Where no model is configured, which is how a service starts by itself. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class NoVisionTest {
    private final Api ada = Api.newLearner();

    @Test
    void picturesAreNotReadAndThatIsSaidToWhomItConcerns() {
        assertThat(send().jsonPath().getString("code")).isEqualTo("consent-required");

        ada.consents("LLM_TUTORING", true, 1);

        Response answer = send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("vision-not-configured");
    }

    private Response send() {
        return ada.request()
                .contentType("image/png")
                .body(Drawn.png("SAY:Solve 3x + 5 = 20"))
                .post("/tutor/v1/learners/me/problem-images");
    }
}
