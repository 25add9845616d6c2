package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ConsentTest {
    private static final String SHARING = "PUBLIC_SHARING";

    private final LearnerId guardian = new LearnerId(new Ids().next());

    @Test
    void aChildsDeedsArePublicWhileItsGuardianConsents() {
        // Given
        LearnerId child = ProfileService.student(guardian);
        deliver(Heard.xpAwarded(child, 13, 1));
        share(child)
                .then()
                .statusCode(403)
                .body("code", equalTo("consent-required"))
                .body("purpose", equalTo(SHARING));

        // When
        ProfileService.decide(guardian, child, SHARING, true);

        // Then
        await().atMost(Stored.SOON).until(() -> share(child).statusCode() == 201);
        String code = share(child).path("code");
        look(code).then().statusCode(200);

        // When
        ProfileService.decide(guardian, child, SHARING, false);

        // Then
        await().atMost(Stored.SOON).until(() -> share(child).statusCode() == 403);
        look(code).then().statusCode(410);
    }

    private Response share(LearnerId child) {
        return as(guardian).body("{\"type\": \"PROGRESS\"}").post("/sharing/v1/learners/" + child + "/shares");
    }

    private static Response look(String code) {
        return given().accept("application/json").get("/s/" + code);
    }
}
