package dev.lyceum.sharing.share;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.json;
import static dev.lyceum.sharing.fixture.Api.page;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Heard.teenagerKeptBy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class MySharesTest {
    private static final Ids IDS = new Ids();
    private static final String MINE = "/sharing/v1/learners/me/shares";

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());

    @Test
    void myLinksAreListedNewestFirstPageByPage() {
        // Given
        List<String> made = new ArrayList<>(
                IntStream.range(0, 5).mapToObj(i -> progressOf(ada)).toList());
        progressOf(ben);
        Collections.reverse(made);

        // When
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(ada).queryParam("limit", 2);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get(MINE);
            answer.then().statusCode(200);
            listed.addAll(answer.jsonPath().getList("items.code"));
            cursor = answer.path("page.next");
        } while (cursor != null);

        // Then
        assertThat(listed).isEqualTo(made);
    }

    @Test
    void aListShowsFiguresFromTheBeginning() {
        // Given
        String code = progressOf(ada);

        // Then
        as(ada).get(MINE)
                .then()
                .body("items[0].code", equalTo(code))
                .body("items[0].url", equalTo("http://localhost:8080/s/" + code))
                .body("items[0].visits", equalTo(0))
                .body("items[0].uniqueVisitors", equalTo(0))
                .body("items[0].conversions", equalTo(0));
        as(ben).get(MINE).then().statusCode(200).body("items", empty()).body("page.next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=nonsense"})
    void aBadPageIs400(String query) {
        as(ada).get(MINE + "?" + query).then().statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void anotherLearnersListIs404() {
        as(ada).get("/sharing/v1/learners/" + ben + "/shares").then().statusCode(404);
    }

    @Test
    void aRevokedLinkIsGoneForEverybodyAndToldOnce() {
        // Given
        String code = progressOf(ada);

        // When
        revoke(ada, code, 204);
        revoke(ada, code, 204);

        // Then
        page(code).then().statusCode(410);
        json(code)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("gone"));
        as(ada).get(MINE).then().body("items[0].revokedAt", notNullValue());
        var told = Stored.told(ada);
        assertThat(told)
                .extracting(Stored.Told::type)
                .containsExactly("lyceum.sharing.ShareCreated.v1", "lyceum.sharing.ShareRevoked.v1");
        Contracts.assertMatchesSchema("share-revoked", told.get(1).json());
        assertThat(told.get(1).json()).contains("\"version\":2", code);
    }

    @Test
    void tenRevocationsAtOnceAreToldOnce() {
        // Given
        String code = progressOf(ada);

        // When
        IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.runAsync(() -> revoke(ada, code, 204)))
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(Stored.told(ada)).hasSize(2);
        assertThat(Stored.number("select version from share where code = ?", code))
                .isEqualTo(2);
    }

    @Test
    void aForeignLinkAndAnUnknownOneLookTheSame() {
        // Given
        String code = progressOf(ada);

        // Then
        revoke(ben, code, 404);
        revoke(ben, "22222222", 404);
        page(code).then().statusCode(200);
        given().delete("/sharing/v1/shares/" + code).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "k7m2p9qx", "%00", "%F0%9F%8E%88", "%27%3B--", "K7M2P9QXK7M2P9QX"})
    void whateverIsNoCodeIs404(String code) {
        as(ada).urlEncodingEnabled(false)
                .delete("/sharing/v1/shares/" + code)
                .then()
                .statusCode(404);
    }

    @Test
    void whoMayManageALearnerEndsTheirLink() {
        // Given
        String code = progressOf(teenagerKeptBy(ada));

        // When
        revoke(ada, code, 204);

        // Then
        page(code).then().statusCode(410);
    }

    private static void revoke(LearnerId caller, String code, int status) {
        as(caller).delete("/sharing/v1/shares/" + code).then().statusCode(status);
    }
}
