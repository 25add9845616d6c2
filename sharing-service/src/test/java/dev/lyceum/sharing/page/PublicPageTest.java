package dev.lyceum.sharing.page;

import static dev.lyceum.sharing.fixture.Api.json;
import static dev.lyceum.sharing.fixture.Api.page;
import static dev.lyceum.sharing.fixture.Api.problemOf;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Api.share;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class PublicPageTest {
    private static final Ids IDS = new Ids();

    private final LearnerId ada = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @ParameterizedTest
    @ValueSource(strings = {"foo", "", "text/", ";;;", "/"})
    void aHeaderThatMakesNoSenseIsShownThePage(String accept) {
        given().header("Accept", accept)
                .get("/s/" + progressOf(ada))
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void aProblemIsShownWithItsStatementAndTheAliasOnly() {
        // Given
        deliver(Heard.registered(ada, 1, "SELF", "ADULT", "Curious Otter 42"), Heard.solved(ada, solveId));
        String code = problemOf(ada, solveId);

        // Then
        json(code)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo(code))
                .body("type", equalTo("PROBLEM"))
                .body("alias", equalTo("Curious Otter 42"))
                .body("title", equalTo("Curious Otter 42 solved a problem"))
                .body("content.statement", equalTo("Solve 3x + 5 = 20"))
                .body("content.difficulty", equalTo("MIDDLE"))
                .body("content.hintsUsed", equalTo(1))
                .body("content.studyDay", equalTo("2026-11-22"));
        String html = page(code).then().statusCode(200).extract().asString();
        assertThat(html)
                .contains(
                        "<h1>Curious Otter 42 solved a problem</h1>", "Solve 3x + 5 = 20", "1 hint", "22 November 2026")
                .contains("<meta property=\"og:title\" content=\"Curious Otter 42 solved a problem\">")
                .contains("<meta property=\"og:description\" content=\"Solve 3x + 5 = 20\">");
        assertThat(html + json(code).asString()).doesNotContain(ada.toString(), solveId.toString());
    }

    @Test
    void aProblemInTheLearnersOwnWordsIsShownWithoutThem() {
        // Given
        deliver(Heard.solvedInOwnWords(ada, solveId));
        String code = problemOf(ada, solveId);

        // Then
        json(code).then().body("content.statement", nullValue()).body("title", equalTo("A learner solved a problem"));
        assertThat(page(code).asString()).doesNotContain("class=\"statement\"").contains("Kind: Algebra · ");
    }

    @Test
    void theOtherKindsAreShownAsTheyStandNow() {
        // Given
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        deliver(
                Heard.unlocked(ada, "FIRST_PROBLEM", noon),
                Heard.streakExtended(ada, 3, 7, LocalDate.parse("2026-11-22")));
        String achievement = share(ada, "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"FIRST_PROBLEM\"}")
                .path("code");
        String streak = share(ada, "{\"type\": \"STREAK\"}").path("code");
        String progress = progressOf(ada);

        // When
        deliver(Heard.xpAwarded(ada, 460, 3), Heard.levelReached(ada, 3, "APPRENTICE"));

        // Then
        assertThat(page(achievement).asString()).contains("A learner unlocked “First problem”", "22 November 2026");
        assertThat(page(streak).asString()).contains("A learner studied 3 days in a row", "22 November 2026", "7 days");
        assertThat(page(progress).asString()).contains("A learner is at level 3", "Apprentice", "460 XP");
        json(progress).then().body("content.xp", equalTo(460)).body("content.rank", equalTo("APPRENTICE"));
        json(streak).then().body("content.current", equalTo(3)).body("content.longest", equalTo(7));
        json(achievement).then().body("content.achievement", equalTo("FIRST_PROBLEM"));
    }

    @Test
    void aLongStatementIsCutInThePreviewBetweenCharacters() {
        // Given
        deliver(Heard.solved(ada, solveId, "🎈".repeat(300)));
        String code = problemOf(ada, solveId);

        // Then
        assertThat(page(code).asString())
                .contains("content=\"" + "🎈".repeat(200) + "…\"")
                .contains("<p class=\"statement\">" + "🎈".repeat(300) + "</p>");
    }

    @Test
    void aMessengerIsToldWhatToShow() {
        // Given
        deliver(Heard.solved(ada, solveId));
        String code = problemOf(ada, solveId);

        // When
        String html = page(code).asString();
        Response card = given().get("/s/" + code + "/card.svg");

        // Then
        String picture = "http://localhost:8080/s/" + code + "/card.svg";
        assertThat(html)
                .contains(
                        "<meta property=\"og:image\" content=\"" + picture + "\">",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
                        "<meta name=\"twitter:image\" content=\"" + picture + "\">",
                        "<meta property=\"og:image:alt\" content=\"A learner solved a problem\">");
        card.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(card.contentType()).startsWith("image/svg+xml");
        assertThat(card.asString())
                .contains("<title id=\"title\">A learner solved a problem</title>", "Solve 3x + 5 = 20");
        assertThat(given().get("/s/22222222/card.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void aProblemIsTriedFromThePageAndNothingElseIs() {
        deliver(Heard.solved(ada, solveId));
        String code = problemOf(ada, solveId);
        assertThat(page(code).asString())
                .contains("action=\"/tutor/v1/shared-problems/" + code + "/tries\"", "<label for=\"text\">");
        assertThat(page(progressOf(ada)).asString()).doesNotContain("<form");
    }

    @Test
    void anyTokenIsIgnored() {
        String code = progressOf(ada);
        given().auth().oauth2("nonsense").get("/s/" + code).then().statusCode(200);
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        String code = progressOf(ada);
        Response answer = given().head("/s/" + code);
        answer.then().statusCode(200);
        assertThat(answer.asString()).isEmpty();
        given().head("/s/22222222").then().statusCode(404);
    }

    @Test
    void thePageIsServedWhileNobodyCanWrite() throws Exception {
        // Given
        deliver(Heard.solved(ada, solveId));
        String code = problemOf(ada, solveId);
        try (var connection = Stored.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + Stored.tables() + " in exclusive mode"); // lets readers in only

            // Then
            page(code).then().statusCode(200);
            json(code).then().statusCode(200);
            page("22222222").then().statusCode(404);
            connection.rollback();
        }
    }
}
