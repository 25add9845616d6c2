package dev.lyceum.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With profile-service away; with it there, the assembled stack is asked. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class AccessTest {
    private final UUID account = new Ids().next();

    @Test
    void oneselfNeedsNoLookUpAtAll() {
        for (String me : new String[] {"me", account.toString()}) {
            assertThat(get(me).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void forSomebodyElseTheAnswerIs503AndNotAGuess() {
        var answer = get(new Ids().next().toString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("dependency-away");
    }

    @Test
    void aLearnerNeverHeardOfWhoCallsThemselvesCountsAs13() {
        given().auth()
                .oauth2(Tokens.of(account))
                .get("/kit/v1/learners/me/consents/PUBLIC_SHARING")
                .then()
                .statusCode(200);
    }

    private io.restassured.response.Response get(String learner) {
        return given().auth().oauth2(Tokens.of(account)).get("/kit/v1/learners/" + learner + "/things");
    }
}
