package dev.lyceum.sharing.page;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.json;
import static dev.lyceum.sharing.fixture.Api.page;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Api.share;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class NothingToShowTest {
    private static final Ids IDS = new Ids();

    private final LearnerId ada = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @Inject
    MutableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aLearnerWhoTurnsOutToBeAChildIsNoLongerShown() {
        // Given
        String code = progressOf(ada);

        // When
        deliver(Heard.registered(ada, 1, "SELF", "UNDER_13", "Merry Heron 7"));

        // Then
        page(code).then().statusCode(410);
        json(code).then().statusCode(410);
    }

    @Test
    void anExpiredLinkShowsNothingOfTheShare() {
        // Given
        deliver(Heard.solved(ada, solveId));
        String code = share(
                        ada, "{\"type\": \"PROBLEM\", \"subjectId\": \"%s\", \"expiresInDays\": 1}".formatted(solveId))
                .path("code");
        clock.advance(Duration.ofHours(24).minusSeconds(60));
        page(code).then().statusCode(200);

        // When
        clock.advance(Duration.ofSeconds(60));

        // Then
        given().get("/s/" + code + "/card.svg").then().statusCode(410);
        Response html = page(code);
        html.then().statusCode(410);
        assertThat(html.contentType()).startsWith("text/html");
        assertThat(html.asString()).contains("This link has ended", "noindex").doesNotContain("3x", code);
        json(code)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22222222",
                "x",
                "",
                "k7m2p9qx",
                "%00",
                "a%00b",
                "%F0%9F%8E%88",
                "%3Cscript%3E",
                "%27%20or%201=1--",
                "..%2F..",
                "a/b/c",
                "%20",
                "%25",
                "%7Bpage%7D",
                "K7M2P9QX%0A",
                "card.svg"
            })
    void aCodeNotOnRecordIs404WhateverItsCharacters(String code) {
        // When
        Response html = given().urlEncodingEnabled(false).accept("text/html").get("/s/" + code);
        Response json =
                given().urlEncodingEnabled(false).accept("application/json").get("/s/" + code);

        // Then
        html.then().statusCode(404);
        assertThat(html.contentType()).startsWith("text/html");
        assertThat(html.asString()).contains("There is nothing here").doesNotContain("<script");
        json.then().statusCode(404).contentType("application/problem+json").body("code", equalTo("not-found"));
    }

    /** And so they take the same time. */
    @Test
    void anUnknownLinkAndAnEndedOneAreOneLookUpEach() throws Exception {
        // Given
        String revoked = progressOf(ada);
        as(ada).delete("/sharing/v1/shares/" + revoked).then().statusCode(204);
        String expired =
                share(ada, "{\"type\": \"PROGRESS\", \"expiresInDays\": 1}").path("code");
        clock.advance(Duration.ofDays(1));
        try (var connection = Stored.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + Stored.tables("share") + " in access exclusive mode");

            // Then: whatever looks anywhere else would wait
            page("22222222").then().statusCode(404);
            page(revoked).then().statusCode(410);
            page(expired).then().statusCode(410);
            json(revoked).then().statusCode(410);
            connection.rollback();
        }
    }

    @Test
    void aCodeNotOnRecordIs404WhateverItsLength() {
        page("A".repeat(3000)).then().statusCode(404);
    }
}
