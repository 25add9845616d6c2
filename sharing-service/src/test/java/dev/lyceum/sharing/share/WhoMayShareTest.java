package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.share;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Heard.teenagerKeptBy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class WhoMayShareTest {
    private static final Ids IDS = new Ids();
    private static final String MINE = "/sharing/v1/learners/me/shares";

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @Test
    void withoutAValidTokenNothingIsShared() {
        given().contentType("application/json")
                .body("{\"type\": \"PROGRESS\"}")
                .post(MINE)
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth().oauth2("nonsense").get(MINE).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-id", "00000000-0000-0000-0000-00000000000g"})
    void aMalformedLearnerIs404(String learner) {
        as(ada).body("{\"type\": \"PROGRESS\"}")
                .post("/sharing/v1/learners/" + learner + "/shares")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherLearnersDeedsCannotBeShared() {
        // Given
        deliver(Heard.solved(ben, solveId), Heard.unlocked(ben, "FIRST_PROBLEM", Instant.now()));

        // Then
        onBehalfOf(ben, "{\"type\": \"PROGRESS\"}").then().statusCode(404).body("code", equalTo("not-found"));
        share(ada, problem(solveId)).then().statusCode(404).body("code", equalTo("not-found"));
        share(ada, achievement("FIRST_PROBLEM")).then().statusCode(404);
        assertThat(Stored.shares(ada) + Stored.shares(ben)).isZero();
    }

    @Test
    void aChildsDeedsAreNotPublicWithoutConsent() {
        // Given
        deliver(Heard.registered(ada, 1, "SELF", "UNDER_13", "Merry Heron 7"));

        // Then
        share(ada, "{\"type\": \"PROGRESS\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("consent-required"))
                .body("purpose", equalTo("PUBLIC_SHARING"));
        assertThat(Stored.shares(ada)).isZero();
    }

    @Test
    void anAdultSharesForATeenagerAndNotForAChild() {
        // Given
        LearnerId teenager = teenagerKeptBy(ada);
        LearnerId child = ProfileService.student(ada);

        // Then
        onBehalfOf(teenager, "{\"type\": \"PROGRESS\"}").then().statusCode(201);
        onBehalfOf(child, "{\"type\": \"PROGRESS\"}").then().statusCode(403).body("code", equalTo("consent-required"));
    }

    @Test
    void aChildCreatedAMomentAgoIsSeenByItsKeeperAtOnceAndByNobodyElse() {
        // Given
        LearnerId child = ProfileService.student(ada);

        // Then
        as(ada).get("/sharing/v1/learners/" + child + "/shares").then().statusCode(200);
        as(ben).body("{\"type\": \"PROGRESS\"}")
                .post("/sharing/v1/learners/" + child + "/shares")
                .then()
                .statusCode(404);
        as(ben).get("/sharing/v1/learners/" + child + "/shares").then().statusCode(404);
    }

    private Response onBehalfOf(LearnerId learner, String body) {
        return as(ada).body(body).post("/sharing/v1/learners/" + learner + "/shares");
    }

    private static String problem(UUID solve) {
        return "{\"type\": \"PROBLEM\", \"subjectId\": \"%s\"}".formatted(solve);
    }

    private static String achievement(String code) {
        return "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"%s\"}".formatted(code);
    }
}
