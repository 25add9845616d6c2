package dev.lyceum.sharing.page;

import static dev.lyceum.sharing.fixture.Api.json;
import static dev.lyceum.sharing.fixture.Api.page;
import static dev.lyceum.sharing.fixture.Api.problemOf;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Api.share;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Heard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class SafePageTest {
    private static final Ids IDS = new Ids();
    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

    private final LearnerId ada = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @Test
    void whateverASubjectContainsIsText() throws Exception {
        // Given
        String evil =
                "<script>alert(1)</script>'><img src=x onerror=alert(1)> \\\" onload=\\\"x {page.home} {#if} &amp;";
        deliver(
                Heard.registered(ada, 1, "SELF", "ADULT", "<b>Eve</b></title><script>"),
                Heard.solved(ada, solveId, evil),
                Heard.unlocked(ada, "</style><script>alert(1)</script>", Instant.now()));
        String problem = problemOf(ada, solveId);
        String achievement = share(
                        ada, "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"</style><script>alert(1)</script>\"}")
                .path("code");

        // When
        String html = page(problem).asString();

        // Then
        assertThat(card(problem) + card(achievement))
                .doesNotContain("<script", "<img", "<b>", "\" onload=\"")
                .contains("&lt;script&gt;");
        assertThat(html + page(achievement).asString())
                .doesNotContain("<script", "<img", "<b>", "\" onload=\"")
                .contains("&lt;script&gt;");
        assertThat(html).contains("{page.home} {#if} &amp;amp;");
        json(problem).then().body("content.statement", equalTo(evil.replace("\\\"", "\"")));
    }

    /** Read as strictly as a browser reads a picture. */
    private static String card(String code) throws Exception {
        String svg = io.restassured.RestAssured.given()
                .get("/s/" + code + "/card.svg")
                .asString();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        return svg;
    }

    @Test
    void thePageAllowsNothingButItsOwnStyle() throws Exception {
        // Given
        String code = progressOf(ada);

        // When
        Response answer = page(code);

        // Then
        var style = STYLE.matcher(answer.asString());
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Vary")).contains("Accept");
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.asString()).contains("<html lang=\"en\">", "width=device-width", "color-scheme", "<main>");
    }

    @Test
    void ofAMinorNeitherTheAliasNorAnyDayIsShown() {
        // Given
        deliver(
                Heard.registered(ada, 1, "SELF", "FROM_13_TO_17", "Calm Seal 1"),
                Heard.solved(ada, solveId),
                Heard.unlocked(ada, "FIRST_PROBLEM", Instant.parse("2026-11-22T12:00:00Z")),
                Heard.streakExtended(ada, 3, 7, LocalDate.parse("2026-11-22")));

        // When
        List<String> codes = List.of(
                problemOf(ada, solveId),
                share(ada, "{\"type\": \"ACHIEVEMENT\", \"subjectId\": \"FIRST_PROBLEM\"}")
                        .path("code"),
                share(ada, "{\"type\": \"STREAK\"}").path("code"),
                progressOf(ada));

        // Then
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(page(code).asString()).contains("A learner").doesNotContain("Calm Seal", "2026"));
        assertThat(codes).allSatisfy(code -> json(code)
                .then()
                .statusCode(200)
                .body("alias", nullValue())
                .body("content.studyDay", nullValue())
                .body("content.unlockedAt", nullValue())
                .body("content.day", nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"ADULT,false", "FROM_13_TO_17,true", "UNKNOWN,true"})
    void onlyAnAdultsPageMayBeIndexed(String ageBand, boolean hidden) {
        // Given
        deliver(Heard.registered(ada, 1, "SELF", ageBand, "Calm Seal 1"));

        // When
        Response answer = page(progressOf(ada));

        // Then
        assertThat(answer.asString().contains("<meta name=\"robots\" content=\"noindex\">"))
                .isEqualTo(hidden);
        assertThat("noindex".equals(answer.header("X-Robots-Tag"))).isEqualTo(hidden);
    }
}
