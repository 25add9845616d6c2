package dev.lyceum.sharing.conversion;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Stored.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ConversionTest {
    private static final Ids IDS = new Ids();
    private static final String MINE = "/sharing/v1/learners/me/shares";

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());
    private final LearnerId cora = new LearnerId(IDS.next());

    @Test
    void whoeverIsNewHasSignedUpByALinkOnceHoweverOftenTheySaySo() {
        // Given
        String code = progressOf(ada);

        // When
        IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> came(ben, code).then().statusCode(201).body("conversion", equalTo("SIGNED_UP"))))
                .toList()
                .forEach(CompletableFuture::join);
        came(cora, code).then().statusCode(201);

        // Then
        as(ada).get(MINE).then().body("items[0].conversions", equalTo(2));
        var told = Stored.told(ada);
        assertThat(told)
                .extracting(Stored.Told::type)
                .containsExactly(
                        "lyceum.sharing.ShareCreated.v1",
                        "lyceum.sharing.ShareConverted.v1",
                        "lyceum.sharing.ShareConverted.v1");
        Contracts.assertMatchesSchema("share-converted", told.get(1).json());
        assertThat(told.get(1).json()).doesNotContain(ben.toString());
    }

    @Test
    void aSolveByALinkIsHeardFromTheTutorAndCountsOnceForALearner() {
        // Given
        String code = progressOf(ada);

        // When
        deliver(
                Heard.solvedByLink(ben, IDS.next(), code),
                Heard.solvedByLink(ben, IDS.next(), code),
                Heard.solvedByLink(cora, IDS.next(), code),
                Heard.solvedByLink(ada, IDS.next(), code),
                Heard.solvedByLink(cora, IDS.next(), "22222222"));

        // Then
        assertThat(number("select conversions from share_figures where code = ?", code))
                .isEqualTo(2);
        came(ben, code).then().statusCode(201).body("conversion", equalTo("SOLVED"));
        assertThat(number("select conversions from share_figures where code = ?", code))
                .isEqualTo(2);
        assertThat(Stored.told(ada)).hasSize(3);
        assertThat(Stored.told(ada).get(1).json()).contains("\"conversion\":\"SOLVED\"");
    }

    @Test
    void aChallengeIsSharedByWhoMadeItAndCountsWhoeverAcceptsItByTheLink() {
        // Given
        UUID challenge = IDS.next();
        deliver(Heard.challengeCreated(ada, challenge));
        String wish = "{\"type\": \"CHALLENGE\", \"subjectId\": \"%s\"}".formatted(challenge);
        as(ben).contentType("application/json").body(wish).post(MINE).then().statusCode(404);
        String code = as(ada).contentType("application/json")
                .body(wish)
                .post(MINE)
                .then()
                .statusCode(201)
                .extract()
                .path("code");

        // When
        deliver(
                Heard.challengeAccepted(ada, ada, challenge, code),
                Heard.challengeAccepted(ben, ada, challenge, code),
                Heard.challengeAccepted(ben, ada, challenge, code));

        // Then
        as(ada).get(MINE).then().body("items[0].conversions", equalTo(1));
        var told = Stored.told(ada);
        Contracts.assertMatchesSchema("share-created", told.get(0).json());
        Contracts.assertMatchesSchema("share-converted", told.get(1).json());
        assertThat(told.get(1).json()).contains("\"conversion\":\"ACCEPTED\"");
        given().accept("application/json")
                .get("/s/" + code)
                .then()
                .statusCode(200)
                .body("type", equalTo("CHALLENGE"))
                .body("content.challengeId", equalTo(challenge.toString()));
    }

    @Test
    void aLearnerSignsUpByOneLinkOnly() {
        // Given
        came(ben, progressOf(ada)).then().statusCode(201);

        // Then
        came(ben, progressOf(cora)).then().statusCode(422).body("code", equalTo("not-new"));
    }

    @Test
    void whoeverWasHereBeforeDidNotComeByTheLink() {
        // Given
        deliver(Heard.solved(ben, IDS.next()));
        progressOf(cora);
        String code = progressOf(ada);

        // Then
        came(ben, code).then().statusCode(422).body("code", equalTo("not-new"));
        came(cora, code).then().statusCode(422).body("code", equalTo("not-new"));
        came(ada, code).then().statusCode(422).body("code", equalTo("own-share"));
        assertThat(Stored.told(ada)).hasSize(1);
    }

    @Test
    void anUnknownOrEndedLinkConvertsNobody() {
        // Given
        String code = progressOf(ada);
        as(ada).delete("/sharing/v1/shares/" + code).then().statusCode(204);

        // Then
        came(ben, code).then().statusCode(410).body("code", equalTo("gone"));
        came(ben, "22222222").then().statusCode(404);
        came(ben, "x").then().statusCode(404);
        given().post("/sharing/v1/shares/" + code + "/conversions").then().statusCode(401);
        as(ben).body("{\"xp\": 5}")
                .post("/sharing/v1/shares/" + code + "/conversions")
                .then()
                .statusCode(400);
    }

    private static Response came(LearnerId learner, String code) {
        return as(learner).post("/sharing/v1/shares/" + code + "/conversions");
    }
}
